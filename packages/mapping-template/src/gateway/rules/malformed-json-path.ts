import { Fault } from '../../diagnostics/fault';
import { constantText } from '../json-shape/values/abstract-value';
import { JsonPath } from '../json-path';
import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

export const MALFORMED_JSON_PATH: TemplateRule = {
  code: 'MAP2040',
  name: 'malformed-json-path',
  severity: FindingSeverity.ERROR,
  title: 'a JSONPath that cannot be read',
  explanation: 'A JSONPath that is malformed is an exception when the template runs, and the request is answered with status 500: `$.`, an empty path, '
    + '`$.list[(@.length-1)]`. Members with special characters go into brackets: `$[\'my.key\']`.',
  evidence: 'inferred',
  wrong: { template: '{"last": $input.json(\'$.list[(@.length-1)]\')}' },
  right: { template: '{"last": $input.json(\'$.list[-1]\')}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'method')) {
      const [argument] = node.args;
      const onInput = context.run.receiversOf(node).some((value) => value.kind === 'object' && value.name === 'input');
      if (!onInput || (node.name !== 'json' && node.name !== 'path') || argument === undefined) {
        continue;
      }
      for (const path of new Set(context.run.valuesOf(argument).map(constantText))) {
        const fault = path === undefined ? undefined : faultOf(() => JsonPath.compile(path));
        if (fault !== undefined) {
          findings.push({
            span: argument,
            message: `the JSONPath '${path}' cannot be read: the request is answered with status 500 (${fault.message})`,
            ...(fault.detail.help === undefined ? {} : { help: fault.detail.help }),
          });
        }
      }
    }
    return found(findings);
  },
};

/** The fault with which something ends. */
export function faultOf(action: () => unknown): Fault | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) {
      return error;
    }
    throw error;
  }
}
