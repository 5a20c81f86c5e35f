import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { nodes } from './tree-search';

export const CLASS_ACCESS: TemplateRule = {
  code: 'MAP2041',
  name: 'class-access',
  severity: FindingSeverity.ERROR,
  title: 'a Java class is reached for',
  explanation: '`.class` and `.getClass()` lead out of the template into the Java machine. A managed service has to close that way, so nothing may rest on it.',
  evidence: 'inferred',
  wrong: { template: '#set($x = ""){"now": "$x.class.forName(\'java.lang.System\').currentTimeMillis()"}' },
  right: { template: '{"now": "$context.requestTimeEpoch"}' },
  needs: 'tree',
  check: (context) => found((['property', 'method'] as const).flatMap((kind) => nodes(context.tree, kind))
    .filter(({ node }) => (node.kind === 'property' && node.name === 'class') || (node.kind === 'method' && (node.name === 'getClass' || node.name === 'forName')))
    .filter(({ node, parents }) => !(node.name === 'class' && parents.some((parent) => parent.kind === 'reference' && parent.accesses.indexOf(node) > 0
      && parent.name === 'input')))
    .map(({ node }) => ({
      span: node.nameSpan,
      message: `'${node.name}' reaches for a Java class: API Gateway does not give templates that`,
      help: 'use what $context and $util give',
    }))),
};
