import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { matchesNearProblems } from './tree-search';

export const NULL_LITERAL: TemplateRule = {
  code: 'MAP2001',
  name: 'null-literal',
  severity: FindingSeverity.ERROR,
  title: '`null` is compared or assigned',
  explanation: 'Velocity 1.7 has no null outside of method arguments: `$x == null` and `#set($x = null)` cannot be parsed, and every '
    + 'request is answered with status 500. What is missing is the empty string on API Gateway, so compare with that: `$x == ""`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"a": #if($input.path(\'$.a\') == null)1#{else}2#end}' },
  right: { template: '{"a": #if($input.path(\'$.a\') == "")1#{else}2#end}' },
  needs: 'text',
  check: (context) => found(matchesNearProblems(context, /(==|!=|=|\beq\b|\bne\b)\s*null\b|\bnull\s*(==|!=)/).map(({ match, problem }) => {
    const start = match.index + match[0].indexOf('null');
    const assigned = match[1] === '=';
    return {
      span: { start, end: start + 4 },
      message: `'null' is no value here: API Gateway cannot read '${match[0]}', and answers every request with status 500`,
      help: assigned ? 'assign the empty string, which is what a missing value is: #set($x = "")'
        : `compare with the empty string: ${match[1] === '!=' || match[1] === 'ne' ? '$x != ""' : '$x == ""'}`,
      refuses: true,
      explains: problem,
    };
  })),
};
