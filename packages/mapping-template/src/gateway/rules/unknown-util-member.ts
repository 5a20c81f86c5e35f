import { isUtilFunction, UTIL_FUNCTIONS } from '../util/util-functions';
import { isAppSync } from './appsync-idiom';
import { FindingSeverity } from './finding';
import { nearName } from './near-name';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { assignedNames, nodes } from './tree-search';

export const UNKNOWN_UTIL_MEMBER: TemplateRule = {
  code: 'MAP2037',
  name: 'unknown-util-member',
  severity: FindingSeverity.ERROR,
  title: '`$util` has no such function',
  explanation: `\`$util\` has exactly these functions: ${UTIL_FUNCTIONS.map((name) => `\`${name}\``).join(', ')}. Anything else renders as nothing, without an error.`,
  evidence: 'documented',
  wrong: { template: '{"q": "$util.escapeJavascript($input.params(\'q\'))"}' },
  right: { template: '{"q": "$util.escapeJavaScript($input.params(\'q\')).replaceAll("\\\\\'", "\'")"}' },
  needs: 'tree',
  check(context) {
    const findings: RuleFinding[] = [];
    const assigned = assignedNames(context.tree);
    for (const { node } of nodes(context.tree, 'reference')) {
      const [access] = node.accesses;
      if (node.name !== 'util' || assigned.has('util') || access === undefined || access.kind === 'index' || node.escaped
        || isUtilFunction(access.name) || isAppSync('util', access.name)) {
        continue;
      }
      const near = nearName(access.name, UTIL_FUNCTIONS);
      findings.push({
        span: access.nameSpan,
        message: `'${access.name}' is not a function of $util: it renders as nothing`,
        help: near === undefined ? `$util has ${UTIL_FUNCTIONS.join(', ')}` : `did you mean $util.${near}?`,
      });
    }
    return found(findings);
  },
};
