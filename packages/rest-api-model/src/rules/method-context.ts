import { MappingTemplate, type ParameterRead, type TemplateReads } from '@model-gateway/mapping-template';
import { Api } from '../model/api';
import { Integration, IntegrationResponse, IntegrationType, ServiceTarget } from '../model/integration';
import { SourceLocation } from '../model/location';
import { Method, Route } from '../model/method';
import { Stage } from '../model/stage';
import { PendingValues } from '../template/pending-values';

/** Which of the two kinds of templates this is. */
export type TemplateDirection = 'request' | 'response';

/** A mapping template of a method. */
export interface PlacedTemplate {
  readonly direction: TemplateDirection;
  readonly mediaType: string;
  readonly location: SourceLocation;
  /** What goes out; what CloudFormation fills in stands as `<Name>`. */
  readonly text: string;
  readonly holes: { readonly start: number; readonly end: number }[];
}

/** A parameter mapping: where it stands, what it fills, and the expression that fills it. */
export interface PlacedMapping {
  readonly property: string;
  readonly destination: string;
  readonly text: string;
}

/** A parameter mapping of an integration response. */
export interface PlacedResponseMapping extends PlacedMapping {
  readonly response: IntegrationResponse;
}

/** A parameter that a request template reads. */
export interface PlacedRead {
  /** Path of the property that holds the template. */
  readonly property?: string;
  readonly read: ParameterRead;
}

/** Methods whose requests have no body, and so no content type. */
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);

/** A property of an integration response, for CloudFormation and for OpenAPI. */
export type ResponseProperty = 'StatusCode' | 'SelectionPattern' | 'ResponseParameters' | 'ResponseTemplates';

/** A property of an integration. */
export type IntegrationProperty =
  'Type' | 'IntegrationHttpMethod' | 'Uri' | 'Credentials' | 'RequestParameters' | 'RequestTemplates' | 'PassthroughBehavior'
  | 'TimeoutInMillis' | 'CacheKeyParameters' | 'IntegrationResponses';

const OPENAPI_NAMES: { readonly [name in IntegrationProperty | ResponseProperty]: string } = {
  Type: 'type',
  IntegrationHttpMethod: 'httpMethod',
  Uri: 'uri',
  Credentials: 'credentials',
  RequestParameters: 'requestParameters',
  RequestTemplates: 'requestTemplates',
  PassthroughBehavior: 'passthroughBehavior',
  TimeoutInMillis: 'timeoutInMillis',
  CacheKeyParameters: 'cacheKeyParameters',
  IntegrationResponses: 'responses',
  StatusCode: 'statusCode',
  SelectionPattern: '',
  ResponseParameters: 'responseParameters',
  ResponseTemplates: 'responseTemplates',
};

/** A method with all that a rule may look at. */
export class MethodContext {
  /** Whether the method is part of an OpenAPI document. */
  readonly isOpenApi: boolean;

  private known: readonly PlacedTemplate[] | undefined;
  private readonly readsByText = new Map<string, TemplateReads | undefined>();

  constructor(
    readonly api: Api,
    readonly route: Route,
    readonly method: Method,
    private readonly pending: PendingValues,
  ) {
    this.isOpenApi = method.location.resourceType !== 'AWS::ApiGateway::Method';
  }

  /** The integration where templates and mappings count: not a proxy. */
  get mapped(): Integration | undefined {
    const { integration } = this.method;
    return integration?.type === IntegrationType.AWS || integration?.type === IntegrationType.HTTP ? integration : undefined;
  }

  /** The integration where responses are selected: all but proxies. */
  get selecting(): Integration | undefined {
    const { integration } = this.method;
    return integration?.type === IntegrationType.MOCK ? integration : this.mapped;
  }

  /** The SageMaker Runtime API that is called, for example `endpoints/my-endpoint/invocations`. */
  get sageMaker(): ServiceTarget | undefined {
    const target = this.mapped?.target;
    return target?.service === 'sagemaker' && target.subdomain === 'runtime' ? target : undefined;
  }

  /** Whether the backend is a Lambda function, whose error message selects the response. */
  get isLambda(): boolean {
    return this.method.integration?.target?.service === 'lambda';
  }

  /** Whether clients send no body to the method. */
  get isBodiless(): boolean {
    return WITHOUT_BODY.has(this.method.httpMethod);
  }

  /** The parameter mappings of the request. */
  get requestMappings(): readonly PlacedMapping[] {
    return Object.entries(this.selecting?.requestParameters ?? {}).map(([destination, text]) => (
      { property: this.property('RequestParameters', destination), destination, text }
    ));
  }

  /** The parameter mappings of all responses. */
  get responseMappings(): readonly PlacedResponseMapping[] {
    return (this.selecting?.responses ?? []).flatMap((response) => Object.entries(response.responseParameters).map(([destination, text]) => (
      { property: this.responseProperty(response, 'ResponseParameters', destination), response, destination, text }
    )));
  }

  /** Whether a header of the request for the backend is mapped, whatever the case of its name. */
  mapsHeader(name: string): boolean {
    return this.requestMappings.some(({ destination }) => destination.toLowerCase() === `integration.request.header.${name.toLowerCase()}`);
  }

  /** Stages that answer this method from a cache. */
  get cachingStages(): Stage[] {
    return this.api.stages.filter((stage) => stage.cacheClusterEnabled && this.isCached(stage));
  }

  /** Path of a property of the method. */
  methodProperty(name: 'RequestParameters' | 'MethodResponses' | 'RequestValidatorId' | 'RequestModels' | 'HttpMethod', key?: string): string | undefined {
    if (this.isOpenApi) return this.method.location.property;
    return [name, ...(key === undefined ? [] : [key])].join('.');
  }

  /** Path of a property of the integration. */
  property(name: IntegrationProperty, key?: string): string {
    const base = this.method.integration?.location.property ?? 'Integration';
    return [base, this.isOpenApi ? OPENAPI_NAMES[name] : name, ...(key === undefined ? [] : [key])].join('.');
  }

  /** Path of a property of one of the integration responses. */
  responseProperty(response: IntegrationResponse, name: ResponseProperty, key?: string): string {
    const responses = this.property('IntegrationResponses');
    const index = this.isOpenApi ? response.selectionPattern ?? 'default' : `${this.method.integration?.responses.indexOf(response) ?? 0}`;
    const last = this.isOpenApi ? OPENAPI_NAMES[name] : name;
    return [responses, index, ...(last === '' ? [] : [last]), ...(key === undefined ? [] : [key])].join('.');
  }

  /** Whether CloudFormation fills in the value of a property, wholly or in part. */
  isPending(property: string): boolean {
    return this.pending.isPending({ ...this.method.location, property });
  }

  /** The mapping templates of the method. */
  get templates(): readonly PlacedTemplate[] {
    this.known ??= this.readTemplates();
    return this.known;
  }

  /** The request templates. */
  get requestTemplates(): readonly PlacedTemplate[] {
    return this.templates.filter(({ direction }) => direction === 'request');
  }

  /** The parameters that the request templates read; none of a template that does not parse. */
  get parameterReads(): readonly PlacedRead[] {
    return this.requestTemplates.flatMap((template) => (
      (this.reads(template)?.parameters ?? []).map((read) => ({ property: template.location.property, read }))
    ));
  }

  /** What a template reads of the request; undefined where it does not parse. */
  reads(template: PlacedTemplate): TemplateReads | undefined {
    if (!this.readsByText.has(template.text)) this.readsByText.set(template.text, readsOf(template));
    return this.readsByText.get(template.text);
  }

  private isCached(stage: Stage): boolean {
    const fits = (wanted: string, is: string): boolean => wanted === '*' || wanted === is;
    const fitting = stage.methodSettings.filter(({ resourcePath, httpMethod, cachingEnabled }) => (
      cachingEnabled !== undefined && fits(resourcePath, this.route.path) && (fits(httpMethod, this.method.httpMethod) || this.method.httpMethod === 'ANY')
    ));
    const specific = fitting.find(({ resourcePath }) => resourcePath !== '*');
    return (specific ?? fitting[0])?.cachingEnabled ?? false;
  }

  private readTemplates(): PlacedTemplate[] {
    const { integration } = this.method;
    if (this.selecting === undefined || integration === undefined) return [];
    const placed = (direction: TemplateDirection, mediaType: string, text: string, property: string): PlacedTemplate => {
      const location = { ...this.method.location, property };
      return { direction, mediaType, location, ...this.pending.textAt(location) ?? { text, holes: [] } };
    };
    return [
      ...Object.entries(integration.requestTemplates).map(([mediaType, text]) => (
        placed('request', mediaType, text, this.property('RequestTemplates', mediaType))
      )),
      ...integration.responses.flatMap((response) => Object.entries(response.responseTemplates).map(([mediaType, text]) => (
        placed('response', mediaType, text, this.responseProperty(response, 'ResponseTemplates', mediaType))
      ))),
    ];
  }
}

function readsOf({ text, holes }: PlacedTemplate): TemplateReads | undefined {
  try {
    return MappingTemplate.parse(text, { holes: [...holes] }).reads;
  } catch {
    return undefined;
  }
}
