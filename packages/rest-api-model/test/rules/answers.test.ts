import { RequestTemplate } from '@model-gateway/mapping-template';
import { type ApiRuleSample, checkApis, sampleTemplate } from '@model-gateway/rest-api-model/model';

const LAMBDA = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:rate/invocations';
const CACHED = { StageName: 'prod', DeploymentId: 'd', CacheClusterEnabled: true };

/** What one rule answers for a sample: clean, found with its messages, or why it cannot tell. */
function answer(code: string, sample: ApiRuleSample): string {
  const given = checkApis([{ name: 'Demo', template: sampleTemplate(sample) }]).answers.find((each) => each.code === code)?.answer;
  if (given?.answer === 'found') return given.findings.map(({ message }) => message).join('\n');
  return given?.answer === 'cannot-tell' ? `cannot tell: ${given.why}` : 'clean';
}

describe('a rule cannot tell', () => {
  it.each<[string, string, ApiRuleSample, string]>([
    ['whether an account may wait longer', 'API2018', { api: { EndpointConfiguration: { Types: ['REGIONAL'] } }, method: { Integration: { TimeoutInMillis: 60_000 } } },
      'more than 29 s are allowed where the account has the quota'],
    ['how large a body is that nothing bounds', 'API2019', { method: {} }, 'nothing bounds the body; one of more than 6,291,456 bytes is refused by SageMaker'],
    ['what ANY method brings along', 'API2014', { method: { HttpMethod: 'ANY', Integration: { RequestParameters: {} } } },
      'requests with and without a content type come in'],
    ['whether a template sets the content type', 'API2014', {
      method: {
        HttpMethod: 'GET',
        Integration: {
          RequestParameters: {},
          RequestTemplates: { 'application/json': '#set($context.requestOverride.header["Content-Type"] = "text/csv")1,2' },
        },
      },
    }, 'a template sets the header'],
    ['whether a template fills the path', 'API2029', {
      method: {
        Integration: {
          Uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/{endpoint}/invocations',
          RequestTemplates: { 'application/json': '#set($context.requestOverride.path.endpoint = "ratings"){}' },
        },
      },
    }, 'a template sets parts of the path'],
    ['which parameters a template reads by computed names', 'API2027', {
      stage: { ...CACHED, MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true }] },
      method: { Integration: { RequestTemplates: { 'application/json': '#set($n = $stageVariables.name)["$input.params($n)"]' } } },
    }, 'the template reads parameters whose names it computes'],
  ])('%s', (_, code, sample, why) => {
    expect(answer(code, sample)).toBe(`cannot tell: ${why}`);
  });
});

describe('a Lambda function', () => {
  it('selects responses by its error message, so that a success needs the default', () => {
    expect(answer('API2001', { method: { Integration: { Uri: LAMBDA, IntegrationResponses: [{ StatusCode: '200', SelectionPattern: 'ok' }] } } })).toBe(
      'every integration response has a selection pattern, and a call of the function that succeeds has no error message to match it',
    );
  });

  it('has its errors taken for answers by a default alone', () => {
    expect(answer('API2002', { method: { Integration: { Uri: LAMBDA, IntegrationResponses: [{ StatusCode: '200' }] } } })).toBe(
      'errors of the function reach the client with status 200: there is the default integration response alone',
    );
  });

  it('is invoked by POST', () => {
    expect(answer('API2031', { method: { Integration: { Uri: LAMBDA, IntegrationHttpMethod: 'GET' } } })).toBe(
      'Lambda is invoked by POST, and the integration calls it with GET',
    );
  });
});

describe('a cache', () => {
  const uncovered = { Integration: { RequestTemplates: { 'application/json': '["$input.params().header.get(\'X-User\')"]' } } };

  it('counts where the setting of the method turns it on', () => {
    const told = (MethodSettings: readonly unknown[]): string => answer('API2027', { stage: { ...CACHED, MethodSettings }, method: uncovered });
    const on = { ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true };
    expect(told([])).toBe('clean');
    expect(told([on])).toMatch(/^stage 'prod' caches answers, and 'X-User' is read but no part of the cache key/);
    expect(told([on, { ResourcePath: '/', HttpMethod: 'POST', CachingEnabled: false }])).toBe('clean');
    expect(told([{ ...on, HttpMethod: 'GET' }])).toBe('clean');
  });

  it('counts where the stage has one', () => {
    const stage = { ...CACHED, CacheClusterEnabled: false, MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true }] };
    expect(answer('API2027', { stage, method: uncovered })).toBe('clean');
  });
});

describe('a validator of bodies without a model', () => {
  const told = (requestTemplates: { readonly [mediaType: string]: string }, sample: Partial<ApiRuleSample> = {}): string => answer('API2016', {
    validator: { ValidateRequestBody: true },
    ...sample,
    method: { ...sample.method, Integration: { RequestTemplates: requestTemplates } },
  });
  const unseen = (types: string): string => `bodies of ${types} pass the request validator unseen: the method has no model for them`;
  const reading = '{"instances": $input.json(\'$.instances\')}';

  it('is told of JSON that a template trusts', () => {
    expect(told({ 'application/json': reading, 'application/vnd.ratings+json': reading })).toBe(unseen('application/json, application/vnd.ratings+json'));
    expect(told({ 'application/json': reading }, { method: { RequestModels: { 'application/json': 'Empty' } } })).toBe('clean');
  });

  it('is not told of a template that the typed builder made, until somebody changes it', () => {
    const built = RequestTemplate.passThrough().text;
    expect(told({ 'application/json': built })).toBe('clean');
    expect(told({ 'application/json': `${built} ` })).toBe(unseen('application/json'));
    expect(told({ 'application/json': `#set($user = $input.path('$.user'))${built}` })).toBe(unseen('application/json'));
  });

  it('is not told of what a model cannot look at: rows, bytes, a body that no template reads, a GET', () => {
    expect(told({ 'text/csv': '$input.body' })).toBe('clean');
    expect(told({ 'application/json': '{"in0": "$util.escapeJavaScript($input.params(\'in0\'))"}' })).toBe('clean');
    expect(told({}, { api: { BinaryMediaTypes: ['image/png'] } })).toBe('clean');
    expect(told({ 'application/json': reading }, { method: { HttpMethod: 'GET' } })).toBe('clean');
  });

  it('is told of JSON that goes through with no template', () => {
    expect(told({})).toBe(unseen('application/json'));
  });
});

it.each<[string, string, string]>([
  ['a context variable written as in a template', '$context.requestId', "'$context.requestId' is no mapping expression"],
  ['a value of the response', 'integration.response.header.Date', "'integration.response.header.Date' is not there yet when the request is mapped"],
  ['text in double quotes', '"ratings"', '"\\"ratings\\"" is neither text in single quotes nor a value of method.request, context or stageVariables'],
])('a request mapping cannot take %s', (_, text, message) => {
  expect(answer('API2009', { method: { Integration: { RequestParameters: { 'integration.request.header.A': text } } } })).toBe(message);
});
