import { FindingSeverity } from './finding';
import { nearName } from './near-name';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

const DIRECTIVES = ['set', 'if', 'elseif', 'else', 'end', 'foreach', 'define', 'stop', 'break'];

export const UNSUPPORTED_DIRECTIVE: TemplateRule = {
  code: 'MAP2006',
  name: 'unsupported-directive',
  severity: FindingSeverity.ERROR,
  title: 'a directive that API Gateway does not have',
  explanation: 'API Gateway has `#set`, `#if`, `#foreach`, `#define`, `#stop` and `#break`. A `#macro` is dropped and its calls are printed as they stand, '
    + 'as is `#evaluate` and every word that is no directive; `#include` and `#parse` fail. Names are case-sensitive.',
  evidence: 'recorded on AWS',
  wrong: { template: '#macro(item $x){"x": "$x"}#end[#item("a")]' },
  right: { template: '#define($item){"x": "$x"}#end[#set($x = "a")$item]' },
  needs: 'tree',
  check(context) {
    const macros = nodes(context.tree, 'macro');
    const findings: RuleFinding[] = macros.map(({ node }) => ({
      span: node.header,
      message: `#macro is not available: the definition of '${node.name}' is dropped, and every call of it is printed as text`,
      help: 'use #define($name) ... #end and print $name, or write the text where it is needed',
    }));
    for (const { node } of nodes(context.tree, 'resource')) {
      findings.push({ span: node, message: `#${node.name} fails on API Gateway: there are no files to read`, help: 'write the text into this template' });
    }
    const names = new Set(macros.map(({ node }) => node.name));
    for (const { node } of nodes(context.tree, 'directive')) {
      const near = nearName(node.name, DIRECTIVES);
      const called = sourceOf(context, node).includes('(');
      if ((!called && near === undefined && !names.has(node.name)) || node.name.startsWith('@') || /^(?:end|else)./.test(node.name)) {
        continue;
      }
      findings.push({
        span: node.nameSpan,
        message: `'#${node.name}' is not a directive: it is printed as text, its arguments included`,
        ...(near === undefined ? {} : { help: `did you mean #${near}?` }),
      });
    }
    return found(findings);
  },
};
