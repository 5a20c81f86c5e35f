import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { isJsonObject } from '../template/json-object';
import { cannotTell, CLEAN, found, type ApiRule } from './rule';

/** What InvokeEndpoint takes, in bytes; API Gateway itself takes 10 MB. */
const MAX_INVOCATION_BYTES = 6_291_456;

export const PAYLOAD_LIMIT: ApiRule = {
  code: 'API2019',
  name: 'payload-limit',
  severity: FindingSeverity.WARNING,
  title: 'the API admits a body that is larger than SageMaker takes',
  explanation: 'API Gateway takes 10 MB and a synchronous invocation of SageMaker takes 6,291,456 bytes: what lies between is refused by SageMaker. Bound '
    + 'the body in its model, or have large inputs read from S3 by an asynchronous endpoint.',
  evidence: 'documented',
  wrong: {
    method: { RequestModels: { 'application/json': { Ref: 'Body' } } },
    model: { ContentType: 'application/json', Schema: { type: 'object', properties: { image: { type: 'string', maxLength: 8_000_000 } } } },
    validator: { ValidateRequestBody: true },
  },
  right: {
    method: { RequestModels: { 'application/json': { Ref: 'Body' } } },
    model: { ContentType: 'application/json', Schema: { type: 'object', properties: { image: { type: 'string', maxLength: 6_000_000 } } } },
    validator: { ValidateRequestBody: true },
  },
  check(context) {
    const { api, mapped, method, sageMaker } = context;
    if (mapped?.type !== IntegrationType.AWS || sageMaker?.resource.endsWith('/invocations') !== true) return CLEAN;
    const names = new Set(Object.values(method.requestModels));
    const tooLong = api.models.filter(({ name }) => names.has(name)).flatMap(({ name, schema }) => (
      longTexts(schema, '').map(({ path, length }) => ({ name, path, length }))
    ));
    if (tooLong.length === 0) {
      return names.size > 0 || method.httpMethod === 'GET' ? CLEAN : cannotTell('nothing bounds the body; one of more than 6,291,456 bytes is refused by SageMaker');
    }
    return found(tooLong.map(({ name, path, length }) => ({
      property: context.methodProperty('RequestModels'),
      message: `the model '${name}' admits ${length} characters in ${path}, and SageMaker takes ${MAX_INVOCATION_BYTES} bytes in all`,
      help: 'lower maxLength, or invoke an asynchronous endpoint, which reads its input from S3',
    })));
  },
};

function longTexts(schema: unknown, path: string): { readonly path: string; readonly length: number }[] {
  if (!isJsonObject(schema)) return [];
  const { maxLength, properties, items } = schema;
  const own = typeof maxLength === 'number' && maxLength > MAX_INVOCATION_BYTES ? [{ path: path === '' ? 'the body' : `'${path}'`, length: maxLength }] : [];
  const below = isJsonObject(properties) ? Object.entries(properties).flatMap(([name, each]) => longTexts(each, path === '' ? name : `${path}.${name}`)) : [];
  return [...own, ...below, ...longTexts(items, `${path}[]`)];
}
