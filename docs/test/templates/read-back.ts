import type { Emulator } from './emulator';
import type { CloudFormationTemplate } from './synthesized';

/** A method as both a template and the service say it: what decides on a request, by the service's names. */
interface ReadMethod {
  readonly authorizationType: unknown;
  readonly apiKeyRequired: unknown;
  readonly requestParameters: unknown;
  readonly methodResponses: unknown;
  readonly type: unknown;
  readonly uri: unknown;
  readonly passthroughBehavior: unknown;
  readonly timeoutInMillis: unknown;
  readonly cacheKeyParameters: unknown;
  readonly integrationParameters: unknown;
  readonly requestTemplates: unknown;
  readonly integrationResponses: unknown;
}

/** The methods of a stack's APIs, by verb and path. */
export type ReadMethods = Readonly<Record<string, ReadMethod>>;

type Values = Readonly<Record<string, unknown>>;

/** What the emulator's CloudFormation fills in. */
const PSEUDO: Values = { 'AWS::Partition': 'aws', 'AWS::Region': 'eu-west-1', 'AWS::AccountId': '000000000000' };

const DEFAULT_TIMEOUT_MS = 29_000;

/** What a template says of its methods. */
export function methodsOfTemplate({ Resources }: CloudFormationTemplate): ReadMethods {
  const pathOf = (id: unknown): string => {
    const { Ref } = id as { Ref?: string };
    if (Ref === undefined) { return ''; }
    const { ParentId, PathPart } = Resources[Ref].Properties ?? {};
    return `${pathOf(ParentId)}/${String(PathPart)}`;
  };
  return Object.fromEntries(Object.values(Resources).filter(({ Type }) => Type === 'AWS::ApiGateway::Method').map(({ Properties = {} }) => {
    const integration = Properties.Integration as Values;
    return [`${String(Properties.HttpMethod)} ${pathOf(Properties.ResourceId) || '/'}`, {
      authorizationType: Properties.AuthorizationType,
      apiKeyRequired: Properties.ApiKeyRequired ?? false,
      requestParameters: Properties.RequestParameters ?? {},
      methodResponses: byStatus(Properties.MethodResponses, ({ ResponseParameters = {} }) => ResponseParameters),
      type: integration.Type,
      uri: integration.Uri && resolved(integration.Uri),
      passthroughBehavior: integration.PassthroughBehavior ?? 'WHEN_NO_MATCH',
      timeoutInMillis: integration.TimeoutInMillis ?? DEFAULT_TIMEOUT_MS,
      cacheKeyParameters: integration.CacheKeyParameters ?? [],
      integrationParameters: integration.RequestParameters ?? {},
      requestTemplates: integration.RequestTemplates ?? {},
      integrationResponses: byStatus(integration.IntegrationResponses, ({ SelectionPattern = '', ResponseTemplates = {}, ResponseParameters = {} }) => (
        [SelectionPattern, ResponseTemplates, ResponseParameters])),
    }];
  }));
}

/** What the emulator's API Gateway answers of them. */
export async function methodsOfService(emulator: Emulator): Promise<ReadMethods> {
  const { item: apis } = await emulator.get('/restapis') as { item: { id: string }[] };
  const resources = await Promise.all(apis.map(async ({ id }) => (
    await emulator.get(`/restapis/${id}/resources?embed=methods`) as { item: { path: string; resourceMethods: Record<string, Values> }[] }).item));
  return Object.fromEntries(resources.flat().flatMap(({ path, resourceMethods }) => Object.entries(resourceMethods).map(([verb, method]) => {
    const integration = method.methodIntegration as Values;
    return [`${verb} ${path}`, {
      authorizationType: method.authorizationType,
      apiKeyRequired: method.apiKeyRequired,
      requestParameters: method.requestParameters,
      methodResponses: byStatus(Object.values(method.methodResponses as Values), ({ responseParameters }) => responseParameters),
      type: integration.type,
      uri: integration.uri || undefined,
      passthroughBehavior: integration.passthroughBehavior,
      timeoutInMillis: integration.timeoutInMillis,
      cacheKeyParameters: integration.cacheKeyParameters,
      integrationParameters: integration.requestParameters,
      requestTemplates: integration.requestTemplates,
      integrationResponses: byStatus(Object.values(integration.integrationResponses as Values), (response) => (
        [response.selectionPattern, response.responseTemplates, response.responseParameters])),
    }];
  })));
}

function byStatus(responses: unknown, read: (response: Values) => unknown): Values {
  return Object.fromEntries(((responses ?? []) as Values[]).map((response) => [String(response.StatusCode ?? response.statusCode), read(response)]));
}

/** A text that is joined of texts and of what the emulator fills in. */
function resolved(value: unknown): string {
  if (typeof value === 'string') { return value; }
  const { Ref, 'Fn::Join': join } = value as { 'Ref'?: string; 'Fn::Join'?: [string, unknown[]] };
  return join === undefined ? String(PSEUDO[Ref ?? '']) : join[1].map(resolved).join(join[0]);
}
