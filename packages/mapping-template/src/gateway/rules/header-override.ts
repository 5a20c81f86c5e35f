import type { Reference } from '../../vtl/tree';
import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

const REFUSED = ['authorization', 'connection', 'content-length', 'expect', 'proxy-authenticate', 'te', 'transfer-encoding'];
const RENAMED = ['authorization', 'connection', 'content-length', 'content-md5', 'date', 'expect', 'host', 'max-forwards', 'proxy-authenticate', 'server',
  'trailer', 'upgrade', 'user-agent', 'www-authenticate'];

export const HEADER_OVERRIDE: TemplateRule = {
  code: 'MAP2042',
  name: 'header-override',
  severity: FindingSeverity.ERROR,
  title: 'a header is overridden that API Gateway keeps for itself',
  explanation: `An integration request with one of the headers ${REFUSED.join(', ')} is answered with status 500. In a response, reserved names go out as `
    + '`x-amzn-Remapped-...`. Choose another name, or let API Gateway sign the request with the integration\'s role.',
  evidence: 'recorded on AWS',
  wrong: { template: '#set($context.requestOverride.header.Authorization = "x"){}' },
  right: { template: '#set($context.requestOverride.header.X-Token = "x"){}' },
  needs: 'tree',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'set')) {
      const path = overridePath(node.target);
      const name = path?.[2]?.toLowerCase();
      if (path === undefined || name === undefined || path[1] !== 'header') {
        continue;
      }
      if (path[0] === 'requestOverride' && REFUSED.includes(name)) {
        findings.push({ span: node.target, message: `API Gateway answers every request that overrides the header '${path[2]}' with status 500`, help: 'choose another header' });
      } else if (path[0] === 'responseOverride' && RENAMED.includes(name)) {
        findings.push({
          span: node.target,
          severity: FindingSeverity.WARNING,
          message: `clients get this header as 'x-amzn-Remapped-${path[2]}': API Gateway keeps the name '${path[2]}' for itself`,
          help: 'choose another header',
        });
      }
    }
    return found(findings);
  },
};

/** The names behind `$context` of a reference to an override. */
export function overridePath(target: Reference): readonly string[] | undefined {
  if (target.name !== 'context') {
    return undefined;
  }
  const path: string[] = [];
  for (const access of target.accesses) {
    if (access.kind === 'property') {
      path.push(access.name);
    } else if (access.kind === 'index' && access.index.kind === 'string') {
      path.push(access.index.value);
    } else {
      return undefined;
    }
  }
  return /^(?:request|response)Override$/.test(path[0] ?? '') ? path : undefined;
}
