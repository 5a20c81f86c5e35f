import { GATEWAY_CATALOGUE, supportTable, UNEMULATED } from '@model-gateway/local-gateway';
import { ERROR_CATALOGUE, TEMPLATE_RULES } from '@model-gateway/mapping-template/language';
import { API_RULES, PROBLEM_CATALOGUE } from '@model-gateway/rest-api-model/model';
import { decisionsIndex } from './decisions-index';
import { architectureImages } from './draw-architecture';
import { BEHAVIOUR_CASES } from '../../packages/local-gateway/test/behaviour/cases';
import { conformanceCases } from './conformance-cases';
import { type Catalogue, errorsPage } from './errors-page';
import { fidelityPage } from './fidelity-page';
import { rulesPage } from './rules-page';
import { securityPacksPage } from './security-packs/security-packs-page';

/** The catalogue of each package that has one. */
export const CATALOGUES: readonly Catalogue[] = [
  {
    package: 'mapping-template',
    when: 'Mapping templates. `MAP1` is syntax, `MAP2` a [rule](rules.md), `MAP3` a rendering, `MAP4` the data that a rendering meets, `MAP5` a limit.',
    codes: Object.fromEntries(ERROR_CATALOGUE.map(({ code, title }) => [code, title])),
  },
  {
    package: 'rest-api-model',
    when: 'CloudFormation templates and OpenAPI documents. `API1` is the reading, `API2` a [rule](rules.md).',
    codes: { ...PROBLEM_CATALOGUE, ...Object.fromEntries(API_RULES.map(({ code, title }) => [code, title])) },
  },
  {
    package: 'local-gateway',
    when: 'Serving an API on your machine. The client gets the answer that AWS would give; these texts go to the terminal.',
    codes: GATEWAY_CATALOGUE,
  },
];

/** Everything below docs/ that is made from the code: path to text. */
export function generatedPages(): Record<string, string> {
  return {
    'errors.md': errorsPage(CATALOGUES),
    'fidelity.md': fidelityPage({
      behaviour: BEHAVIOUR_CASES,
      conformance: conformanceCases(),
      support: supportTable(),
      unemulated: UNEMULATED,
    }),
    'rules.md': rulesPage(TEMPLATE_RULES, API_RULES),
    'security-packs.md': securityPacksPage(),
    'decisions/README.md': decisionsIndex(),
    ...Object.fromEntries(Object.entries(architectureImages()).map(([name, svg]) => [`images/${name}`, svg])),
  };
}
