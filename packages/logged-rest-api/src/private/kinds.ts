import { checkKinds, DURATION, FLAG, given, having, Kinds, MAP, NUMBER, TEXT, TEXTS } from '@model-gateway/prop-checks';
import type { RestApiProps } from 'aws-cdk-lib/aws-apigateway';
import type { ApiAccess } from '../api-access';
import type { LoggedRestApiOptions } from '../logged-rest-api-options';
import { ManagedWebAclOptions, WebAcl } from '../web-acl';

type Looked = LoggedRestApiOptions & Pick<RestApiProps, 'deployOptions' | 'defaultMethodOptions' | 'endpointConfiguration'>;

const KINDS: Kinds<Looked> = {
  logGroupProps: MAP,
  accessLogFields: MAP,
  executionLogGroupProps: MAP,
  accountLogRole: having('serve', 'no AccountLogRole', "give the 'accountLogRole' of another API"),
  createUsagePlan: FLAG,
  usagePlanProps: MAP,
  uniformErrors: FLAG,
  addRequestValidator: FLAG,
  cacheTtl: DURATION,
  access: MAP,
  securityPolicy: TEXT,
  endpointAccessMode: TEXT,
  webAcl: {
    what: 'no web ACL', change: 'write WebAcl.managed(), WebAcl.fromArn(…) or WebAcl.none()', accepts: (value) => value instanceof WebAcl,
  },
  deployOptions: MAP,
  defaultMethodOptions: MAP,
  endpointConfiguration: MAP,
};

const ACCESS: Kinds<ApiAccess> = { accounts: TEXTS, cidrs: TEXTS, vpcEndpointIds: TEXTS };

const WEB_ACL: Kinds<ManagedWebAclOptions> = { managedRuleGroups: TEXTS, countedRules: TEXTS, requestsPerAddress: NUMBER, logGroupProps: MAP };

/**
 * What among the props is not what it has to be, down to those of the access and of the web ACL: one message for each.
 */
export function checkKindsOfProps(props: Looked): string[] {
  const wrong = checkKinds(props, KINDS);
  return wrong.length > 0 ? wrong : [
    ...checkKinds(given(props.access ?? {}), ACCESS, 'access.'),
    ...checkKinds(given(props.webAcl?.options ?? {}), WEB_ACL, 'webAcl.'),
  ];
}
