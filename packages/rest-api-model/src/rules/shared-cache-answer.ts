import { FindingSeverity } from '@model-gateway/mapping-template';
import { readMappingExpression } from './mapping-expression';
import type { MethodContext } from './method-context';
import { CLEAN, found, type ApiRule } from './rule';

export const SHARED_CACHE_ANSWER: ApiRule = {
  code: 'API2027',
  name: 'shared-cache-answer',
  severity: FindingSeverity.ERROR,
  title: "one caller's answer is given to another from the cache",
  explanation: 'Cached answers are told apart by the cache key parameters alone. Where the template or a mapping reads a parameter that is none, the next caller '
    + 'gets the answer made for the one before. Name every parameter that is read among the cache key parameters, or leave the method uncached.',
  evidence: 'documented',
  wrong: {
    stage: {
      StageName: 'prod', DeploymentId: 'd', CacheClusterEnabled: true, MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true }],
    },
    method: {
      HttpMethod: 'GET',
      RequestParameters: { 'method.request.querystring.items': true },
      Integration: { RequestTemplates: { 'application/json': '{"instances": [$input.params(\'items\')]}' } },
    },
    validator: { ValidateRequestParameters: true },
  },
  right: {
    stage: {
      StageName: 'prod', DeploymentId: 'd', CacheClusterEnabled: true, MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true }],
    },
    method: {
      HttpMethod: 'GET',
      RequestParameters: { 'method.request.querystring.items': true },
      Integration: {
        RequestTemplates: { 'application/json': '{"instances": [$input.params(\'items\')]}' },
        CacheKeyParameters: ['method.request.querystring.items'],
      },
    },
    validator: { ValidateRequestParameters: true },
  },
  check(context) {
    const integration = context.mapped;
    const stages = context.cachingStages;
    if (integration === undefined || stages.length === 0) return CLEAN;
    const property = context.property('CacheKeyParameters');
    const keys = integration.cacheKeyParameters;
    const uncovered = readParameters(context).filter(({ names }) => !names.some((name) => keys.includes(name)));
    if (uncovered.length > 0) {
      return found([{
        property,
        message: `stage '${stages[0]?.name ?? ''}' caches answers, and ${uncovered.map(({ name }) => `'${name}'`).join(', ')} `
          + `${uncovered.length === 1 ? 'is' : 'are'} read but no part of the cache key: one caller gets the answer of another`,
        help: `add ${uncovered.map(({ names }) => names[0]).join(', ')} to the cache key parameters`,
        follows: [property],
      }]);
    }
    const isOpen = context.requestTemplates.some((template) => (context.reads(template)?.computed.length ?? 0) > 0);
    return isOpen ? { answer: 'cannot-tell', why: 'the template reads parameters whose names it computes' } : CLEAN;
  },
};

interface ReadParameter {
  readonly name: string;
  /** Any of these in the cache key tells callers apart. */
  readonly names: readonly string[];
}

function readParameters(context: MethodContext): ReadParameter[] {
  const read = new Map<string, ReadParameter>();
  for (const { read: { name, location } } of context.parameterReads) {
    const declared = ['path', 'querystring', 'header'].map((each) => `method.request.${each}.${name}`);
    const isDeclared = (each: string): boolean => Object.prototype.hasOwnProperty.call(context.method.requestParameters, each);
    const own = location === undefined ? declared.filter(isDeclared) : [];
    const names = location !== undefined ? [`method.request.${location}.${name}`] : own.length > 0 ? own : declared.slice(1, 2);
    if (!read.has(name)) read.set(name, { name, names });
  }
  for (const { text } of context.requestMappings) {
    const source = readMappingExpression(text);
    if (source.kind === 'request' && !read.has(source.name)) {
      read.set(source.name, { name: source.name, names: [`method.request.${source.location}.${source.name}`] });
    }
  }
  return [...read.values()];
}
