import { literalCharacter } from '../java-methods/text/regex-calls';
import { compileJavaRegex } from '../regex';
import { constantText } from '../json-shape/values/abstract-value';
import { FindingSeverity } from './finding';
import { faultOf } from './malformed-json-path';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

const METHODS = ['matches', 'replaceAll', 'replaceFirst', 'split'];

export const MALFORMED_REGEX: TemplateRule = {
  code: 'MAP2048',
  name: 'malformed-regex',
  severity: FindingSeverity.ERROR,
  title: 'a regular expression that Java refuses',
  explanation: '`matches`, `replaceAll`, `replaceFirst` and `split` take regular expressions. One that Java refuses is an exception when the template runs, and the request is '
    + 'answered with status 500. Characters with a meaning are taken literally in brackets: `split("[|]")`, `replaceAll("[*]", "")`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"q": "$util.urlEncode($input.params(\'q\').replaceAll("*", ""))"}' },
  right: { template: '{"q": "$util.urlEncode($input.params(\'q\').replaceAll("[*]", ""))"}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'method')) {
      const [argument] = node.args;
      const onText = context.run.receiversOf(node).some((value) => value.kind === 'text' || value.kind === 'data');
      if (!onText || !METHODS.includes(node.name) || argument === undefined) {
        continue;
      }
      for (const pattern of new Set(context.run.valuesOf(argument).map(constantText))) {
        const fault = pattern === undefined || literalCharacter(pattern) !== undefined ? undefined : faultOf(() => compileJavaRegex(pattern));
        if (fault !== undefined) {
          findings.push({
            span: argument,
            message: `${node.name}() cannot read the pattern '${pattern}': ${fault.message}`,
            help: 'put characters that have a meaning in patterns into brackets, such as [|] or [*]',
          });
        }
      }
    }
    return found(findings);
  },
};
