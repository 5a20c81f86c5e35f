import { isAppSync } from './appsync-idiom';
import { FindingSeverity } from './finding';
import { nearName } from './near-name';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { assignedNames, nodes } from './tree-search';

const MEMBERS = [
  'accountId', 'apiId', 'authorizer', 'awsEndpointRequestId', 'deploymentId', 'domainName', 'domainPrefix', 'error', 'extendedRequestId',
  'httpMethod', 'identity', 'isCanaryRequest', 'path', 'protocol', 'requestId', 'requestOverride', 'responseOverride', 'requestTime',
  'requestTimeEpoch', 'resourceId', 'resourcePath', 'stage', 'wafResponseCode', 'webaclArn',
];
const IDENTITY = [
  'accountId', 'apiKey', 'apiKeyId', 'caller', 'cognitoAuthenticationProvider', 'cognitoAuthenticationType', 'cognitoIdentityId',
  'cognitoIdentityPoolId', 'principalOrgId', 'sourceIp', 'clientCert', 'vpcId', 'vpceId', 'user', 'userAgent', 'userArn', 'accessKey',
];
/** Known to the access log only. */
const LOG_ONLY = [
  'authorize', 'authenticate', 'customDomain', 'endpointType', 'integration', 'integrationErrorMessage', 'integrationLatency',
  'integrationStatus', 'responseLatency', 'responseLength', 'status', 'waf', 'xrayTraceId',
];
const OBJECT_METHODS = ['get', 'keySet', 'entrySet', 'values', 'containsKey', 'put', 'putAll', 'size', 'isEmpty', 'toString'];

export const UNKNOWN_CONTEXT_MEMBER: TemplateRule = {
  code: 'MAP2038',
  name: 'unknown-context-member',
  severity: FindingSeverity.WARNING,
  title: '`$context` has no such member',
  explanation: 'A name that `$context` or `$context.identity` does not have renders as nothing. Names are case-sensitive, and some belong to access logs only.',
  evidence: 'documented',
  wrong: { template: '{"ip": "$context.identity.sourceIP"}' },
  right: { template: '{"ip": "$context.identity.sourceIp"}' },
  needs: 'tree',
  check(context) {
    const findings: RuleFinding[] = [];
    const assigned = assignedNames(context.tree);
    for (const { node, parents } of nodes(context.tree, 'reference')) {
      if (node.name !== 'context' || assigned.has('context') || node.escaped || parents.some((parent) => parent.kind === 'set' && parent.target === node)) {
        continue;
      }
      const [first, second] = node.accesses;
      const wrong = first !== undefined && first.kind === 'property' && !MEMBERS.includes(first.name) ? { access: first, names: MEMBERS, of: '$context' }
        : first?.kind === 'property' && first.name === 'identity' && second?.kind === 'property' && !IDENTITY.includes(second.name)
          ? { access: second, names: IDENTITY, of: '$context.identity' }
          : first?.kind === 'method' && !OBJECT_METHODS.includes(first.name) ? { access: first, names: MEMBERS, of: '$context' } : undefined;
      if (wrong === undefined || isAppSync('context', wrong.access.name)) {
        continue;
      }
      const { name, nameSpan } = wrong.access;
      const near = nearName(name, wrong.names);
      findings.push({
        span: nameSpan,
        message: LOG_ONLY.includes(name) && wrong.of === '$context' ? `$context.${name} exists in access logs only: it renders as nothing here`
          : `'${name}' is not a member of ${wrong.of}: it renders as nothing`,
        ...(near === undefined ? {} : { help: `did you mean ${wrong.of}.${near}?` }),
      });
    }
    return found(findings);
  },
};
