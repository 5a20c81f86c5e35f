import { FindingSeverity } from './finding';
import { nearName } from './near-name';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { assignedNames, nodes } from './tree-search';
import { TOOL_NAMES } from './velocity-tools';

const BUILT_IN = ['input', 'util', 'context', 'stageVariables'];
const LOOP = ['foreach', 'velocityCount', 'velocityHasNext'];
const SPOKEN_FOR: ReadonlySet<string> = new Set([...TOOL_NAMES, 'ctx', 'utils']);
/** Names that people use for "nothing", on purpose. */
const NOTHING: ReadonlySet<string> = new Set(['null', 'nil', 'nul', 'undefined', 'undef', 'empty', 'none', 'nothing', 'void']);

export const UNASSIGNED_VARIABLE: TemplateRule = {
  code: 'MAP2015',
  name: 'unassigned-variable',
  severity: FindingSeverity.WARNING,
  title: 'a variable that nothing assigns',
  explanation: 'A variable without a value renders as nothing, without an error. In JSON text it is often no variable at all: `"$ref"` is read as one, '
    + 'and leaves an empty key. Print a dollar sign from a variable: `#set($D = \'$\')` and then `${D}ref`.',
  evidence: 'recorded on AWS',
  wrong: { template: '{"$ref": "#/definitions/x"}' },
  right: { template: '#set($D = \'$\'){"${D}ref": "#/definitions/x"}' },
  needs: 'tree',
  check(context) {
    const assigned = assignedNames(context.tree);
    const findings: RuleFinding[] = [];
    const seen = new Set<string>();
    for (const { node, parents } of nodes(context.tree, 'reference')) {
      const inLoop = parents.some((parent) => parent.kind === 'foreach' || parent.kind === 'define');
      const isTarget = parents.some((parent) => parent.kind === 'set' && parent.target === node);
      const known = assigned.has(node.name) || BUILT_IN.includes(node.name) || (LOOP.includes(node.name) && inLoop);
      const hyphened = /^(.+?)-/.exec(node.name);
      if (known || isTarget || node.escaped || SPOKEN_FOR.has(node.name) || NOTHING.has(node.name) || seen.has(node.name)
        || (hyphened !== null && assigned.has(hyphened[1]))) {
        continue;
      }
      seen.add(node.name);
      const near = nearName(node.name, [...assigned, ...BUILT_IN]);
      findings.push({
        span: node.nameSpan,
        message: LOOP.includes(node.name) ? `$${node.name} exists inside of #foreach only: it renders as nothing here`
          : node.name === 'method' || node.name === 'integration'
            ? `$${node.name} is no variable of a template: '${node.name}.request...' belongs to parameter mappings`
            : `nothing assigns $${node.name}: it renders as nothing`,
        help: near === undefined ? `to print the characters, take the dollar sign from a variable: #set($D = '$')\${D}${node.name}` : `did you mean $${near}?`,
      });
    }
    return found(findings);
  },
};
