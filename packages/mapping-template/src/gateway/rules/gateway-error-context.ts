import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { nodes } from './tree-search';

export const GATEWAY_ERROR_CONTEXT: TemplateRule = {
  code: 'MAP2047',
  name: 'gateway-error-context',
  severity: FindingSeverity.WARNING,
  title: '`$context.error` in a mapping template',
  explanation: '`$context.error` has its values in the templates of gateway responses and in access logs only. In a mapping template it renders as nothing; '
    + 'what the backend says of its error is in `$input`.',
  evidence: 'documented',
  wrong: { template: '{"message": "$context.error.message"}', phase: 'response' },
  right: { template: '{"message": $input.json(\'$.message\')}', phase: 'response' },
  needs: 'tree',
  check: (context) => found(nodes(context.tree, 'reference')
    .filter(({ node }) => node.name === 'context' && !node.escaped && node.accesses[0]?.kind === 'property' && node.accesses[0].name === 'error')
    .map(({ node }) => ({
      span: node,
      message: '$context.error exists in gateway responses and access logs only: it renders as nothing here',
      help: 'read the backend\'s own words: $input.path(\'$.message\')',
    }))),
};
