/** What the page tells of any rule. */
interface Described<Sample> {
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  readonly title: string;
  readonly explanation: string;
  readonly evidence: string;
  readonly wrong: Sample;
  readonly right: Sample;
}

/** A rule on templates; `TemplateRule` of mapping-template has it. */
export type DescribedRule = Described<RuleSample>;

/** A rule on the configuration; `ApiRule` of rest-api-model has it. */
export type DescribedApiRule = Described<ApiSample>;

interface RuleSample {
  readonly template: string;
  readonly phase?: 'request' | 'response';
}

/** Properties of a method, where they differ from a right one, with those of the resources beside it. */
interface ApiSample {
  readonly method: object;
  readonly api?: object;
  readonly stage?: object;
  readonly validator?: object;
  readonly model?: object;
  readonly pathPart?: string;
}

/** docs/rules.md: every rule with a template or method that breaks it and one that does not, all of which tests check. */
export function rulesPage(rules: readonly DescribedRule[], apiRules: readonly DescribedApiRule[]): string {
  const sorted = [...rules].sort((a, b) => a.code.localeCompare(b.code));
  const sortedApiRules = [...apiRules].sort((a, b) => a.code.localeCompare(b.code));
  return [
    '# Rules',
    '',
    'What the checks look for. An *error* fails or corrupts whatever the request; '
    + 'a *warning* is probably wrong, or is wrong for some requests.',
    '',
    '`MappingTemplate.check` reports every finding in a mapping template, `RestApiRules.checkTemplate` every finding in an API with all its templates, '
    + 'each with its place and, where there is one, the way out and a request that shows it. '
    + '`npx model-gateway check` does both for files, and [rest-api-checks](../packages/rest-api-checks/README.md) for every API of a CDK app.',
    '',
    'Mistakes in the syntax itself, and templates that cannot be read, have codes of their own: see [errors](errors.md).',
    '',
    '## Mapping templates',
    '',
    ...table(sorted),
    '',
    '## Configuration of an API',
    '',
    'A rule gives one of three answers: clean, found, or cannot tell, where it depends on what only the deployment or the backend knows.',
    '',
    ...table(sortedApiRules),
    '',
    '## Rules of mapping templates, one by one',
    '',
    ...sorted.flatMap((rule) => section(rule, template(`breaks ${rule.code}`, rule.wrong), template(`keeps ${rule.code}`, rule.right))),
    '## Rules of a configuration, one by one',
    '',
    ...sortedApiRules.flatMap((rule) => section(rule, apiSample(rule.wrong), apiSample(rule.right))),
  ].join('\n');
}

function table(rules: readonly (DescribedRule | DescribedApiRule)[]): string[] {
  return [
    '| code | rule | severity | evidence | what it finds |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map((rule) => `| [${rule.code}](#${anchor(rule)}) | ${rule.name} | ${rule.severity} | ${rule.evidence} | ${cell(rule.title)} |`),
  ];
}

function section<Sample>(rule: Described<Sample>, wrong: readonly string[], right: readonly string[]): string[] {
  return [
    `### ${rule.code} ${rule.name}`,
    '',
    rule.explanation,
    '',
    `*${rule.severity}; rests on: ${rule.evidence}*`,
    '',
    'Wrong:',
    '',
    ...wrong,
    'Right:',
    '',
    ...right,
  ];
}

/** More than a page can show, such as the template that is too long. */
const MAX_SHOWN_CHARACTERS = 2000;

function template(note: string, { template: text, phase = 'request' }: RuleSample): string[] {
  if (text.length > MAX_SHOWN_CHARACTERS) return [`(a template of ${text.length} characters)`, ''];
  return [`<!-- sample: ${note}${phase === 'response' ? ' in a response' : ''} -->`, '```vtl', text, '```', ''];
}

/** The properties that make the difference, by the resource that has them. */
function apiSample({ method, api, stage, validator, model, pathPart }: ApiSample): string[] {
  const shown: Record<string, object | undefined> = {
    RestApi: api,
    Resource: pathPart === undefined ? undefined : { PathPart: pathPart },
    Stage: stage,
    RequestValidator: validator,
    Model: model,
    Method: Object.keys(method).length > 0 ? method : undefined,
  };
  const resources = Object.fromEntries(Object.entries(shown).filter(([, properties]) => properties !== undefined));
  return ['```json', JSON.stringify(resources, undefined, 2), '```', ''];
}

function anchor({ code, name }: DescribedRule | DescribedApiRule): string {
  return `${code} ${name}`.toLowerCase().replaceAll(' ', '-');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
