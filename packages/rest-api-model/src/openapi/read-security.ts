import { AuthorizerType } from '../model/api';
import { AuthorizationType } from '../model/method';
import { ApiDraft } from '../read/api-draft';
import { Properties } from '../read/properties';
import { splitSources } from '../read/read-api-parts';
import { stableId } from '../template/stable-id';
import { OpenApiDocument } from './openapi-document';

/** What a security scheme asks of the methods that name it. */
export interface SecurityScheme {
  readonly authorizationType?: AuthorizationType;
  readonly authorizerId?: string;
  readonly apiKeyRequired: boolean;
}

/** Reads the security schemes; authorizers among them become authorizers of the API. */
export function readSecuritySchemes(document: OpenApiDocument, draft: ApiDraft): ReadonlyMap<string, SecurityScheme> {
  const schemes = new Map<string, SecurityScheme>();
  const declared = document.securitySchemes;
  for (const name of declared?.keys() ?? []) {
    const scheme = declared?.object(name);
    if (scheme !== undefined) schemes.set(name, readScheme(name, scheme, draft));
  }
  return schemes;
}

function readScheme(name: string, scheme: Properties, draft: ApiDraft): SecurityScheme {
  const authorizer = scheme.object('x-amazon-apigateway-authorizer');
  const authType = scheme.optionalText('x-amazon-apigateway-authtype')?.toLowerCase();
  if (authType === 'awssigv4') return { authorizationType: AuthorizationType.AWS_IAM, apiKeyRequired: false };
  if (authorizer === undefined) {
    const isKey = scheme.optionalText('type') === 'apiKey' && scheme.optionalText('name')?.toLowerCase() === 'x-api-key';
    return { apiKeyRequired: isKey };
  }
  const type = authorizer.oneOf('type', AuthorizerType) ?? AuthorizerType.TOKEN;
  const id = stableId(`${draft.id}/authorizer/${name}`, 6);
  const header = scheme.optionalText('name') ?? 'Authorization';
  const sources = splitSources(authorizer.optionalText('identitySource'));
  draft.authorizers.push({
    id,
    name,
    type,
    identitySources: sources.length > 0 ? sources : [`method.request.header.${header}`],
    identityValidationExpression: authorizer.optionalText('identityValidationExpression'),
    resultTtlSeconds: authorizer.number('authorizerResultTtlInSeconds') ?? 300,
    uri: authorizer.optionalText('authorizerUri'),
    providerArns: authorizer.textList('providerARNs'),
    location: authorizer.location,
  });
  const isPool = type === AuthorizerType.COGNITO_USER_POOLS;
  return {
    authorizationType: isPool ? AuthorizationType.COGNITO_USER_POOLS : AuthorizationType.CUSTOM,
    authorizerId: id,
    apiKeyRequired: false,
  };
}
