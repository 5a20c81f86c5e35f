import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const MEMBERS_OF_TEXT: TemplateRule = {
  code: 'MAP2039',
  name: 'members-of-text',
  severity: FindingSeverity.ERROR,
  title: 'a member is taken from a text',
  explanation: '`$input.body`, `$input.json(...)` and `$input.params(\'x\')` are strings, and strings have no members: `$input.body.user` renders as nothing. '
    + 'Take the member by a JSONPath: `$input.path(\'$.user\')`, or parse the text with `$util.parseJson`.',
  evidence: 'documented',
  wrong: { template: '{"user": "$input.body.user"}' },
  right: { template: '{"user": $input.json(\'$.user\')}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node: access, parents } of nodes(context.tree, 'property')) {
      const receivers = context.run.receiversOf(access);
      const reference = parents[parents.length - 1];
      if (reference.kind !== 'reference' || receivers.length === 0 || ['empty', 'bytes', 'class', 'blank', 'length', 'size', 'trim', 'toLowerCase', 'toUpperCase', 'toString', 'split'].includes(access.name)
        || !receivers.every((value) => value.kind === 'text' && value.parts.length > 0)) {
        continue;
      }
      const holder = context.text.slice(reference.start, access.start);
      const fromBody = /^\$!?\{?input\.body$/.test(holder);
      findings.push({
        span: access.nameSpan,
        message: `'${holder}' is a string, and has no member '${access.name}': '${sourceOf(context, reference)}' renders as nothing`,
        help: fromBody ? `take it by a JSONPath: $input.path('$.${access.name}')` : 'parse the text first: $util.parseJson(...)',
      });
    }
    return found(findings);
  },
};
