import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { assignedNames, nodes } from './tree-search';

const UTILITIES: ReadonlyMap<string, string> = new Map([
  ['toJson', 'print $input.json(path), which is JSON already, or write the object out'],
  ['qr', 'assign the result to a variable that nobody reads: #set($ignore = ...)'],
  ['quiet', 'assign the result to a variable that nobody reads: #set($ignore = ...)'],
  ['autoId', 'use $context.requestId'],
  ['error', 'set $context.responseOverride.status, and print the error'],
  ['unauthorized', 'set $context.responseOverride.status, and print the error'],
  ['appendError', 'set $context.responseOverride.status, and print the error'],
  ['time', 'use $context.requestTimeEpoch'],
  ['matches', 'ask the string itself: $x.matches("...")'],
  ['isNull', 'compare with the empty string: $x == ""'],
  ['isNullOrEmpty', 'compare with the empty string: $x == ""'],
  ['isNullOrBlank', 'compare with the empty string: $x.trim() == ""'],
  ['defaultIfNull', 'write the default as a condition: #if($x == "")...#end'],
  ['defaultIfNullOrEmpty', 'write the default as a condition: #if($x == "")...#end'],
  ['defaultIfNullOrBlank', 'write the default as a condition: #if($x == "")...#end'],
]);
const OTHER_UTILITIES: ReadonlySet<string> = new Set([
  'dynamodb', 'transform', 'http', 'rds', 'list', 'map', 'str', 'math', 'xml', 'authType', 'validate', 'isString', 'isNumber', 'isBoolean', 'isList', 'isMap', 'typeOf',
  'toJsonNode', 'autoUlid', 'autoKsuid',
]);
const CONTEXT: ReadonlySet<string> = new Set(['arguments', 'args', 'source', 'result', 'prev', 'stash', 'info', 'request']);

export const APPSYNC_IDIOM: TemplateRule = {
  code: 'MAP2008',
  name: 'appsync-idiom',
  severity: FindingSeverity.ERROR,
  title: 'something that only AppSync has',
  explanation: 'AppSync\'s templates look alike and have much that API Gateway lacks: `$util.toJson`, `$util.qr`, `$util.error`, `$util.dynamodb`, `$ctx`, '
    + '`$context.arguments` and more. Here they render as nothing, without an error.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"body": $util.toJson($input.path(\'$\'))}' },
  right: { template: '{"body": $input.json(\'$\')}' },
  needs: 'tree',
  check(context) {
    const assigned = assignedNames(context.tree);
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'reference')) {
      const [access] = node.accesses;
      const name = access === undefined || access.kind === 'index' ? '' : access.name;
      if (assigned.has(node.name) || node.escaped) {
        continue;
      }
      if (node.name === 'ctx' || node.name === 'utils') {
        findings.push({
          span: node.nameSpan,
          message: `$${node.name} exists in AppSync only: it renders as nothing here`,
          help: node.name === 'ctx' ? 'API Gateway spells it $context, and gives the payload by $input' : 'API Gateway spells it $util',
        });
      } else if (access !== undefined && access.kind !== 'index'
        && ((node.name === 'util' && (UTILITIES.has(name) || OTHER_UTILITIES.has(name))) || (node.name === 'context' && CONTEXT.has(name)))) {
        const help = node.name === 'util' ? UTILITIES.get(name) : 'the payload is $input.path(...), the parameters are $input.params(...)';
        findings.push({
          span: access.nameSpan,
          message: `$${node.name}.${name} exists in AppSync only: it renders as nothing here`,
          ...(help === undefined ? {} : { help }),
        });
      }
    }
    return found(findings);
  },
};

/** Whether another rule already says that this member of `$util` or `$context` is AppSync's. */
export function isAppSync(variable: string, member: string): boolean {
  return variable === 'util' ? UTILITIES.has(member) || OTHER_UTILITIES.has(member) : variable === 'context' && CONTEXT.has(member);
}
