import { DURATION, FLAG, having, Kinds, MAP, mapOf, NUMBER, TEXT, TEXTS } from '@model-gateway/prop-checks';
import type { RestApiProps } from 'aws-cdk-lib/aws-apigateway';
import type { ApiAccess } from '../api-access';
import type { LoggedRestApiOptions } from '../logged-rest-api-options';
import { ManagedWebAclOptions, WebAcl } from '../web-acl';

/** The props that are looked at; the CDK looks at the others. */
export type Looked = LoggedRestApiOptions & Pick<RestApiProps, 'deployOptions' | 'defaultMethodOptions' | 'endpointConfiguration'>;

const WEB_ACL: Kinds<ManagedWebAclOptions> = { managedRuleGroups: TEXTS, countedRules: TEXTS, requestsPerAddress: NUMBER, logGroupProps: MAP };

/** What each of them has to be. */
export const KINDS: Kinds<Looked> = {
  logGroupProps: MAP,
  accessLogFields: MAP,
  executionLogGroupProps: MAP,
  accountLogRole: having('serve', 'no AccountLogRole', "give the 'accountLogRole' of another API"),
  createUsagePlan: FLAG,
  usagePlanProps: MAP,
  uniformErrors: FLAG,
  addRequestValidator: FLAG,
  cacheTtl: DURATION,
  access: mapOf<ApiAccess>({ accounts: TEXTS, cidrs: TEXTS, vpcEndpointIds: TEXTS }),
  securityPolicy: TEXT,
  endpointAccessMode: TEXT,
  webAcl: {
    what: 'no web ACL', change: 'write WebAcl.managed(), WebAcl.fromArn(…) or WebAcl.none()', accepts: (value) => value instanceof WebAcl,
    members: WEB_ACL, inside: (value) => (value instanceof WebAcl ? value.options : undefined),
  },
  deployOptions: MAP,
  defaultMethodOptions: MAP,
  endpointConfiguration: MAP,
};
