import { AuthorizationType, EndpointType, RestApiProps } from 'aws-cdk-lib/aws-apigateway';
import { AccountPrincipal, AnyPrincipal, Effect, IPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack, Token } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { ApiAccess } from '../api-access';

/**
 * What decides on the resource policy: the props of the API after the defaults.
 */
export interface AccessChoice {
  readonly restApi: RestApiProps;
  readonly access?: ApiAccess;
}

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

const LISTS: readonly { readonly list: keyof ApiAccess; readonly accepts: RegExp; readonly what: string; readonly change: string }[] = [
  { list: 'accounts', accepts: /^\d{12}$/, what: 'no account number', change: 'write 12 digits' },
  {
    list: 'cidrs',
    accepts: new RegExp(`^(?:${OCTET}\\.){3}${OCTET}/(?:3[0-2]|[12]?\\d)$|^(?=.*:)[\\da-fA-F:.]+/(?:12[0-8]|1[01]\\d|[1-9]?\\d)$`),
    what: 'no address range',
    change: "write CIDR notation, for example '203.0.113.0/24'",
  },
  { list: 'vpcEndpointIds', accepts: /^vpce-[0-9a-z]+$/, what: "no VPC endpoint's id", change: "write for example 'vpce-0123456789abcdef0'" },
];

/**
 * What is wrong with the access to an API: one message for each broken rule.
 */
export function checkAccess({ restApi, access }: AccessChoice): string[] {
  const problems: string[] = [];
  if (access && restApi.policy) {
    problems.push("'access' and 'policy' both say who may call the API: got both; leave one of them out");
  }
  if (access?.accounts && !isSigned(restApi)) {
    problems.push(`'access.accounts' needs callers that sign their requests: got accounts ${JSON.stringify(access.accounts)} and methods without IAM `
      + 'authorization; leave the accounts out, or the authorizer');
  }
  if (Token.isUnresolved(access?.accounts)) {
    problems.push("'access.accounts' is known at deployment only, and each account is a principal of its own: got a token; write the list of the numbers");
  }
  for (const { list, accepts, what, change } of LISTS) {
    const values = access?.[list];
    if (values === undefined || values === null || Token.isUnresolved(values)) { continue; }
    if (values.length === 0) { problems.push(`'access.${list}' lets nobody in: got an empty list; ${change}, or leave it out`); }
    problems.push(...values.filter((value) => !Token.isUnresolved(value) && !accepts.test(value))
      .map((value) => `'access.${list}' has what is ${what}: got '${value}'; ${change}`));
  }
  if (isPrivate(restApi) && !restApi.policy && !vpcEndpointIds(restApi, access) && !access) {
    problems.push('a private API without a resource policy can be called by nobody, and API Gateway refuses to deploy it: got neither '
      + "'access', nor 'policy', nor 'endpointConfiguration.vpcEndpoints'; say which VPC endpoints may call it");
  }
  return problems;
}

/**
 * The policy that says who may call the API; undefined where nobody is shut out beyond the methods' authorization.
 */
export function resourcePolicy(scope: IConstruct, { restApi, access }: AccessChoice): PolicyDocument | undefined {
  if (restApi.policy || (!access && !isPrivate(restApi))) { return restApi.policy; }
  const vpcEndpoints = vpcEndpointIds(restApi, access);
  const sourceIp = isPrivate(restApi) ? 'aws:VpcSourceIp' : 'aws:SourceIp';
  const accounts = access?.accounts ?? [Stack.of(scope).account];
  const callers = isSigned(restApi) ? accounts.map((account) => new AccountPrincipal(account)) : [new AnyPrincipal()];
  return new PolicyDocument({
    statements: [
      invoke(Effect.ALLOW, callers, 'execute-api:/*'),
      // browsers send a preflight without a signature
      ...(restApi.defaultCorsPreflightOptions && isSigned(restApi)
        ? [invoke(Effect.ALLOW, [new AnyPrincipal()], 'execute-api:/*/OPTIONS/*')] : []),
      ...(access?.cidrs ? [deny({ NotIpAddress: { [sourceIp]: access.cidrs } })] : []),
      ...(vpcEndpoints ? [deny({ StringNotEquals: { 'aws:SourceVpce': vpcEndpoints } })] : []),
    ],
  });
}

function invoke(effect: Effect, principals: IPrincipal[], resource: string): PolicyStatement {
  return new PolicyStatement({ effect, principals, actions: ['execute-api:Invoke'], resources: [resource] });
}

function deny(conditions: { [operator: string]: unknown }): PolicyStatement {
  const statement = invoke(Effect.DENY, [new AnyPrincipal()], 'execute-api:/*');
  statement.addConditions(conditions);
  return statement;
}

function isPrivate({ endpointConfiguration, endpointTypes }: RestApiProps): boolean {
  return (endpointTypes ?? endpointConfiguration?.types ?? []).includes(EndpointType.PRIVATE);
}

function isSigned({ defaultMethodOptions }: RestApiProps): boolean {
  return defaultMethodOptions?.authorizationType === AuthorizationType.IAM;
}

function vpcEndpointIds({ endpointConfiguration }: RestApiProps, access?: ApiAccess): string[] | undefined {
  return access?.vpcEndpointIds ?? endpointConfiguration?.vpcEndpoints?.map(({ vpcEndpointId }) => vpcEndpointId);
}
