import type { Access } from '../../vtl/tree';
import { isInput } from '../json-shape/values/abstract-value';
import { FindingSeverity } from './finding';
import { nearName } from './near-name';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

const METHODS = ['params', 'path', 'json'];

export const UNKNOWN_INPUT_MEMBER: TemplateRule = {
  code: 'MAP2004',
  name: 'unknown-input-member',
  severity: FindingSeverity.ERROR,
  title: '`$input` has no such member',
  explanation: '`$input` has exactly `body`, `json(path)`, `path(path)` and `params()`. Anything else renders as nothing, without an error.',
  evidence: 'documented',
  wrong: { template: '{"city": "$util.base64Encode($input.parms(\'city\'))"}' },
  right: { template: '{"city": "$util.base64Encode($input.params(\'city\'))"}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'reference')) {
      const [access] = node.accesses;
      if (access === undefined || access.kind === 'index' || node.escaped
        || !context.run.receiversOf(access).some(isInput)
        || (access.kind === 'method' ? [...METHODS, 'getBody'].includes(access.name) && !pathless(access) : ['body', ...METHODS].includes(access.name))) {
        continue;
      }
      if (pathless(access)) {
        findings.push({
          span: access.nameSpan,
          message: `$input.${access.name}() takes one JSONPath: with ${access.kind === 'method' ? access.args.length : 0} arguments it renders as nothing`,
          help: `write $input.${access.name}('$') for the whole payload`,
        });
        continue;
      }
      const near = nearName(access.name, [...METHODS, 'body']);
      const source = sourceOf(context, node);
      const fixed = near === undefined ? undefined
        : source.slice(0, access.nameSpan.start - node.start) + near + source.slice(access.nameSpan.end - node.start);
      findings.push({
        span: access.nameSpan,
        message: `'${access.name}' is not a member of $input in a ${context.side} template`,
        help: fixed === undefined ? '$input has body, json(path), path(path) and params()' : `did you mean ${fixed}?`,
      });
    }
    return found(findings);
  },
};

/** `$input.json()` and `$input.path()` without their path. */
function pathless(access: Access): boolean {
  return access.kind === 'method' && (access.name === 'json' || access.name === 'path') && access.args.length !== 1;
}
