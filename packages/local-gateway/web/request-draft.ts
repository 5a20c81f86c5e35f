import type { MethodData, RequestRecord, SendData, StageData } from '../src/page/page-data';

/** A request while it is written: as a form, or as text. */
export interface RequestDraft {
  readonly mode: 'form' | 'raw';
  /** The method where it is declared for any. */
  readonly httpMethod: string;
  /** `location.name` to value; a parameter without a value is not sent. */
  readonly values: { readonly [parameter: string]: string };
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly raw: string;
  /**
   * Id of the access key that signs; empty where nobody does.
   *
   * @default - nobody, as in a history from before requests were signed
   */
  readonly signAs?: string;
}

/** Methods that send no body. */
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);

/** Whether a request to a method has to be signed, and the gateway looks at the signature. */
export function asksForSignature({ authorizationType, isAuthChecked }: MethodData): boolean {
  return authorizationType === 'AWS_IAM' && isAuthChecked;
}

/** A fresh draft for a method, signed with the first of the keys where the method asks for that. */
export function emptyDraft(method: MethodData, keys: readonly string[]): RequestDraft {
  const httpMethod = method.httpMethod === 'ANY' ? 'GET' : method.httpMethod;
  const headers: [string, string][] = [];
  if (!BODILESS.has(httpMethod)) headers.push(['Content-Type', Object.keys(method.bodyModels)[0] ?? method.requestTemplates[0]?.mediaType ?? 'application/json']);
  if (method.isKeyRequired) headers.push(['x-api-key', method.keys[0] ?? '']);
  return { mode: 'form', httpMethod, values: {}, headers, body: '', raw: '', signAs: asksForSignature(method) ? keys[0] ?? '' : '' };
}

/** Whether the form has a field for a body. */
export function takesBody(method: MethodData, { httpMethod }: RequestDraft): boolean {
  return !BODILESS.has(httpMethod) || Object.keys(method.bodyModels).length > 0;
}

/** The request that a draft stands for. */
export function requestOf(draft: RequestDraft, stage: StageData, method: MethodData): SendData {
  const signing = draft.signAs === undefined || draft.signAs === '' ? {} : { signAs: draft.signAs };
  if (draft.mode === 'raw') return { ...parseRaw(draft.raw), ...signing };
  const encode = draft.signAs === undefined || draft.signAs === '' ? encodeQuery : encodeSigned;
  const path = method.path.replace(/\{([^}+]+)(\+?)\}/g, (_match, name: string, greedy: string) => {
    const value = draft.values[`path.${name}`] ?? '';
    return greedy === '+' ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value);
  });
  const query = method.parameters
    .filter(({ location, name }) => location === 'querystring' && (draft.values[`querystring.${name}`] ?? '') !== '')
    .map(({ name }) => `${encode(name)}=${encode(draft.values[`querystring.${name}`] ?? '')}`);
  if (draft.signAs !== undefined && draft.signAs !== '') query.sort();
  const headers = method.parameters
    .filter(({ location, name }) => location === 'header' && (draft.values[`header.${name}`] ?? '') !== '')
    .map(({ name }): [string, string] => [name, draft.values[`header.${name}`] ?? '']);
  const host: [string, string][] = [['Host', stage.host === undefined ? location.host : `${stage.host}:${location.port}`]];
  return {
    method: draft.httpMethod,
    target: `/${stage.stage}${path === '/' ? '' : path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    headers: [...host, ...draft.headers.filter(([name]) => name.trim() !== ''), ...headers],
    body: takesBody(method, draft) ? draft.body : '',
    ...signing,
  };
}

/** A comma is read more easily as it is. */
function encodeQuery(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

/** As AWS encodes what is signed, so that a client which signs the query as it is written, curl among them, signs it right. */
function encodeSigned(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Path and query as far as they are written; what is missing shows its name. */
export function shownTarget(draft: RequestDraft, stage: StageData, method: MethodData): string {
  if (draft.mode === 'raw') return parseRaw(draft.raw).target;
  const named = Object.fromEntries(method.parameters
    .filter(({ location: place, name }) => place === 'path' && (draft.values[`path.${name}`] ?? '') === '')
    .map(({ name }) => [`path.${name}`, `{${name}}`]));
  return requestOf({ ...draft, values: { ...draft.values, ...named } }, stage, method).target.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** A request as text: the request line, headers, an empty line, the body. */
export function printRaw({ method, target, headers, body }: SendData): string {
  const lines = [`${method} ${target}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join('\n')}\n${body === '' ? '' : `\n${body}`}`;
}

/** The request that a text describes. */
export function parseRaw(raw: string): SendData {
  const text = raw.replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  const [first = '', ...lines] = (end < 0 ? text : text.slice(0, end)).split('\n');
  const [method = '', target = ''] = first.trim().split(/\s+/);
  const headers = lines.filter((line) => line.trim() !== '').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  return { method: method.toUpperCase(), target, headers, body: end < 0 ? '' : text.slice(end + 2) };
}

const SIGNATURE = ['authorization', 'x-amz-date', 'x-amz-security-token'];

/** Whether a request has a signature of AWS. */
export function isSigned(headers: SendData['headers']): boolean {
  return headers.some(([name, value]) => name.toLowerCase() === 'authorization' && value.startsWith('AWS4-'));
}

/** A request that was answered, as it can be sent again; a signature of then is no longer one. */
export function sendAgain({ method, target, request }: RequestRecord): SendData {
  const dropped = new Set(['content-length', 'connection', 'transfer-encoding', 'accept-encoding', ...(isSigned(request.headers) ? SIGNATURE : [])]);
  return { method, target, headers: request.headers.filter(([name]) => !dropped.has(name.toLowerCase())), body: request.body.text };
}
