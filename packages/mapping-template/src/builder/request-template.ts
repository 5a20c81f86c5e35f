import { builderError } from './builder-error';
import { CsvRow } from './csv-row';
import { Declaration } from './declaration';
import { DeclaredParameter } from './declared-parameter';
import { declaredParameters, distinct } from './declared-parameters';
import { EndpointHeader } from './endpoint-header';
import { InvalidValue } from './invalid-value';
import { Json } from './json';
import { openApiOperation } from './open-api';
import { printRequest, RequestParts } from './print-request';
import { Refusal } from './refusal';
import { RequestTemplateOptions } from './request-template-options';
import { declarationOf, partsOf } from './shape';
import { TypedParameter } from './typed-parameter';

const HEADER_NAME = /^[A-Za-z0-9-]{1,64}$/;

/** Headers whose mapping makes API Gateway answer 500 for an AWS integration. */
const REFUSED_HEADERS = ['authorization', 'connection', 'content-length', 'expect', 'proxy-authenticate', 'te', 'transfer-encoding',
  'x-amzn-trace-id', 'x-amzn-apigateway-api-id'];

const MIME_TYPE = /^[\w.+-]+\/[\w.+-]+(; ?[\w.+-]+=[\w.+-]+)*$/;

/**
 * The mapping template of a request, described in code: the client's request in, the body for the model out.
 *
 * Safe by construction: whatever a caller sends in path, query string and headers, the body has exactly the declared keys and types, or the
 * request is answered 400 with the parameter's name and no model is asked. That answer needs an integration that is wired for it (`refusal`); the
 * constructs of this project do that. A built template is immutable.
 *
 * @example
 * import { Json, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
 *
 * const userId = Parameter.path('user_id').asInteger({ minimum: 0 });
 * const items = Parameter.query('items').asIntegerList({ maxItems: 100 });
 * const request = RequestTemplate.json(Json.object({
 *   instances: items.forEach(Json.object({ in0: Json.array(userId), in1: Json.array(items.item) })),
 * }));
 */
export class RequestTemplate {
  /**
   * A JSON body.
   */
  public static json(body: Json, options: RequestTemplateOptions = {}): RequestTemplate {
    return new RequestTemplate({ kind: 'json', shape: body._shape }, 'application/json', options);
  }

  /**
   * A CSV body, as SageMaker's built-in algorithms take it: rows without a header line, no line end behind the last.
   */
  public static csv(rows: CsvRow[], options: RequestTemplateOptions = {}): RequestTemplate {
    if (rows.length === 0) { throw builderError('a CSV body has no rows: got none; give it at least one'); }
    return new RequestTemplate({ kind: 'csv', rows: [...rows] }, 'text/csv', options);
  }

  /**
   * A body that is one value of the request as it is, for models that take plain text.
   */
  public static plainText(value: TypedParameter, options: RequestTemplateOptions = {}): RequestTemplate {
    return new RequestTemplate({ kind: 'text', shape: value._shape }, 'text/plain', options);
  }

  /**
   * The client's body as it is. Nothing in it is checked; values of path, query string and headers are, where `checks` or `headers` name them.
   */
  public static passThrough(options: RequestTemplateOptions = {}): RequestTemplate {
    return new RequestTemplate({ kind: 'passThrough' }, 'application/json', options);
  }

  /**
   * The template's text.
   */
  public readonly text: string;

  /**
   * The content type of the body that the model gets.
   */
  public readonly contentType: string;

  /**
   * What the method declares: the parameters of path, query string and headers, in the order of their first use.
   */
  public readonly parameters: DeclaredParameter[];

  /**
   * Whether the template reads the body of the request.
   */
  public readonly readsBody: boolean;

  /**
   * What the integration must have so that a wrong value is answered 400; undefined where the template never refuses.
   */
  public readonly refusal?: Refusal;

  /**
   * The `parameters` and `requestBody` of an OpenAPI 3.0 operation, with types and bounds.
   */
  public readonly openApiOperation: { [key: string]: unknown };

  private readonly body: RequestParts['body'];
  private readonly options: RequestTemplateOptions;

  private constructor(body: RequestParts['body'], defaultType: string, options: RequestTemplateOptions) {
    this.body = body;
    this.options = { ...options, headers: { ...options.headers }, checks: [...(options.checks ?? [])] };
    this.contentType = options.contentType ?? defaultType;
    if (!MIME_TYPE.test(this.contentType)) {
      throw builderError(`'contentType' is not a MIME type: got ${JSON.stringify(this.contentType)}; write it like 'application/json'`);
    }
    const headers = Object.entries(options.headers ?? {});
    for (const [name] of headers) { checkHeaderName(name); }
    const onInvalid = options.onInvalid ?? InvalidValue.REFUSE;
    const declarations = distinct([
      ...(options.checks ?? []).flatMap((check) => declarationsOf(check._shape)),
      ...bodyDeclarations(body),
      ...headers.flatMap(([, value]) => value._declaration ?? []),
    ]);

    this.text = printRequest({ body, declarations, headers, onInvalid });
    this.parameters = declaredParameters(declarations);
    this.readsBody = body.kind === 'passThrough' || declarations.some(({ source }) => source.kind === 'body');
    this.refusal = onInvalid === InvalidValue.REFUSE && declarations.length > 0 ? Refusal._of : undefined;
    this.openApiOperation = openApiOperation(declarations);
  }

  /**
   * The sources of everything but the body that the answer depends on: the cache keys of the method.
   */
  public get cacheKeyParameters(): string[] {
    return this.parameters.map(({ source }) => source);
  }

  /**
   * The same template with one header more for the model's endpoint, such as a content type that depends on the request's.
   *
   * @param name the header's name.
   * @param value its value.
   */
  public withHeader(name: string, value: EndpointHeader): RequestTemplate {
    return new RequestTemplate(this.body, this.contentType, {
      ...this.options, contentType: this.contentType, headers: { ...this.options.headers, [name]: value },
    });
  }

  /**
   * The template's text.
   */
  public toString(): string {
    return this.text;
  }
}

function bodyDeclarations(body: RequestParts['body']): Declaration[] {
  switch (body.kind) {
    case 'csv': return body.rows.flatMap((row) => [...(row._list === undefined ? [] : [row._list]), ...row._fields.flatMap(declarationsOf)]);
    case 'passThrough': return [];
    default: return declarationsOf(body.shape);
  }
}

function declarationsOf(shape: Json['_shape']): Declaration[] {
  return [...partsOf(shape)].flatMap((part) => {
    if (part.kind === 'answer' || part.kind === 'answerForEach') {
      throw builderError('a request cannot hold a part of the answer: got a value of Answer; use a value of Parameter');
    }
    return declarationOf(part) ?? [];
  });
}

function checkHeaderName(name: string): void {
  if (REFUSED_HEADERS.includes(name.toLowerCase())) {
    throw builderError(`a header cannot be set on a request to an AWS service: got ${JSON.stringify(name)}, with which API Gateway answers 500; `
      + 'leave it out');
  }
  if (!HEADER_NAME.test(name)) {
    throw builderError(`a header's name has characters that are not allowed: got ${JSON.stringify(name)}; allowed are letters, digits and '-'`);
  }
}
