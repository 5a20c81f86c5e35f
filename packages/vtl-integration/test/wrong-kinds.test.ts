import {
  AsyncIntegration, AsyncIntegrationProps, RawIntegration, RawIntegrationProps, VtlIntegration, VtlIntegrationProps, VtlTemplate,
} from '@model-gateway/vtl-integration';
import { CorsOptions } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import { methodOf } from './synthesize';

// JavaScript stops nobody from giving something else than the types say.

const TARGET = { endpointName: 'ratings', invokeRole: Role.fromRoleArn(new Stack(), 'Role', 'arn:aws:iam::111122223333:role/r') };
const TEMPLATES = { requestTemplates: { 'application/json': VtlTemplate.parse('{}') } };

const vtl = (props: object) => VtlIntegration.check({ ...TARGET, ...TEMPLATES, ...props } as VtlIntegrationProps);
const raw = (props: object) => RawIntegration.check({ ...TARGET, ...props } as RawIntegrationProps);
const started = (props: object) => AsyncIntegration.check({ ...TARGET, inputBucketName: 'inputs', inputPrefix: 'jobs', ...props } as AsyncIntegrationProps);

test('what is not what it has to be is told, all at once', () => {
  expect(vtl({
    endpoint: 'ratings', invokeRole: 'arn:aws:iam::111122223333:role/r', requestTemplates: '{}', requests: [], responseTemplate: '{}', response: '{}',
    templateChecks: 'STRICT', contentTypeOfRequest: 'true', headers: 'text/csv', responseHeaders: 'Content-Type', errorStatuses: 'PRECISE',
    errorDetails: 'false', cors: true, cacheKeyParameters: 'method.request.path.user_id', timeout: 5, streaming: 'no',
  }).sort()).toEqual([
    "'cacheKeyParameters' is no list of texts: got 'method.request.path.user_id'; write it in brackets, and each text in quotes",
    "'contentTypeOfRequest' is neither true nor false: got 'true'; write true or false",
    "'cors' is no object: got true; write it in braces",
    "'endpoint' is no endpoint: got 'ratings'; give the endpoint's construct, or its name as 'endpointName'",
    "'errorDetails' is neither true nor false: got 'false'; write true or false",
    "'errorStatuses' is no ErrorStatuses: got 'PRECISE'; write ErrorStatuses.COMPATIBLE or ErrorStatuses.PRECISE",
    "'headers' is no object: got 'text/csv'; write it in braces",
    "'invokeRole' is no role: got 'arn:aws:iam::111122223333:role/r'; give for example a SageMakerInvokeRole, or what Role.fromRoleArn makes",
    "'requestTemplates' is no object: got '{}'; write it in braces",
    "'requests' is no object: got []; write it in braces",
    "'response' is no template: got '{}'; give what the methods of ResponseTemplate make",
    "'responseHeaders' is no list of InvocationResponseHeader: got 'Content-Type'; write it in brackets, for example "
    + '[InvocationResponseHeader.INVOKED_VARIANT]',
    "'responseTemplate' is no template: got '{}'; give what 'VtlTemplate.parse' makes of the text",
    "'streaming' is neither true nor false: got 'no'; write true or false",
    "'templateChecks' is no TemplateChecks: got 'STRICT'; write TemplateChecks.WARN or TemplateChecks.STRICT or TemplateChecks.OFF",
    "'timeout' is no Duration: got 5; write for example Duration.seconds(5)",
  ]);
});

test('a header that is a text would be left out, so it is an error', () => {
  const told = ["'headers.accept' is no HeaderValue: got 'text/csv'; write for example HeaderValue.fixed('…')"];
  expect(vtl({ headers: { accept: 'text/csv' } })).toEqual(told);
  expect(raw({ headers: { accept: 'text/csv' } })).toEqual(told);
});

test('a response header that there is not', () => {
  expect(raw({ responseHeaders: ['X-Mine'] })).toEqual([
    "'responseHeaders' is no list of InvocationResponseHeader: got ['X-Mine']; write it in brackets, for example [InvocationResponseHeader.INVOKED_VARIANT]",
  ]);
});

test('what an asynchronous invocation cannot be without, and what it has to be', () => {
  expect(started({ inputBucketName: undefined, inputPrefix: undefined })).toEqual([
    "'inputBucketName' cannot be part of an S3 location: got 'undefined'; write the name of a bucket",
    "'inputPrefix' cannot be part of an S3 location: got 'undefined'; write a prefix without slashes at its ends, for example 'inputs/daily'",
  ]);
  expect(started({ inputBucketName: 5, inputPrefix: {}, inputKey: 'job', requestTtl: 60, invocationTimeout: '15m' })).toEqual([
    "'inputBucketName' is no text: got 5; write it in quotes",
    "'inputPrefix' is no text: got an object; write it in quotes",
    "'inputKey' is no HeaderValue: got 'job'; write for example HeaderValue.fixed('…')",
    "'requestTtl' is no Duration: got 60; write for example Duration.seconds(5)",
    "'invocationTimeout' is no Duration: got '15m'; write for example Duration.seconds(5)",
  ]);
});

describe('the origins of web pages', () => {
  const problems = (allowOrigins: unknown) => vtl({ cors: { allowOrigins } as CorsOptions });
  const NONE = "write for example ['https://shop.example'], or ['*'] for every origin";

  test.each<[unknown, string]>([
    [[], '[]'], [undefined, 'undefined'], ['https://shop.example', '"https://shop.example"'], [[5], '[5]'],
  ])('fail as %p', (allowOrigins, printed) => {
    const told = [`'cors.allowOrigins' names no origin: got ${printed}; ${NONE}`];
    expect(problems(allowOrigins)).toEqual(told);
    expect(raw({ cors: { allowOrigins } })).toEqual(told);
    expect(started({ cors: { allowOrigins } })).toEqual(told);
  });

  test.each(['https://shop.example/', 'shop.example', "https://a'b", ''])('fail with %p, which no browser sends', (origin) => {
    expect(problems([origin])).toEqual([
      `'cors.allowOrigins' has what no browser sends as its origin: got '${origin}'; write scheme and host without a path, for example 'https://shop.example'`]);
  });

  test('fail where every origin stands beside some', () => {
    expect(problems(['*', 'https://a.example'])).toEqual([
      `'cors.allowOrigins' has '*' beside others: got ["*","https://a.example"]; write '*' alone, or leave it out`]);
  });

  test.each([['*'], ['null'], ['https://a.example:8443'], ['http://localhost:3000'], ['app://ratings']])('may be %p', (origin) => {
    expect(problems([origin])).toEqual([]);
  });
});

test('lists, origins and keys may be known at deployment only', () => {
  const { Integration } = methodOf((stack) => ({
    cors: { allowOrigins: [new CfnParameter(stack, 'Origin').valueAsString] },
    cacheKeyParameters: new CfnParameter(stack, 'Keys', { type: 'CommaDelimitedList' }).valueAsList,
  }));
  expect(Integration.CacheKeyParameters).toEqual({ Ref: 'Keys' });
  expect(vtl({ cacheKeyParameters: [new CfnParameter(new Stack(), 'Key').valueAsString] })).toEqual([]);
});
