import { GetToPostValidator, GetToPostValidatorProps } from '@model-gateway/get-to-post-validator';
import { MappingTemplate } from '@model-gateway/mapping-template';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Stack } from 'aws-cdk-lib/core';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { RATINGS_REQUEST as DOCUMENTED } from '../../../test/documented/ratings';

interface Built { readonly stack: Stack; readonly validator: GetToPostValidator; readonly template: () => Template }

function build(path: string, template: string | string[], props: Partial<GetToPostValidatorProps> = {}): Built {
  const stack = new Stack();
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false });
  const resource = api.root.resourceForPath(path);
  const texts = typeof template === 'string' ? [template] : template;
  const validator = new GetToPostValidator(api, 'Validator', {
    resource,
    requestTemplates: Object.fromEntries(texts.map((text, index) => [`application/${index}`, MappingTemplate.parse(text, { name: `template${index}` })])),
    ...props,
  });
  resource.addMethod(props.httpMethod ?? 'GET', new MockIntegration(), { requestValidator: validator, requestParameters: validator.requestParameters });
  return { stack, validator, template: () => Template.fromStack(stack) };
}

function declared(path: string, template: string | string[], props?: Partial<GetToPostValidatorProps>) {
  return build(path, template, props).validator.requestParameters;
}

function warnings(stack: Stack): string[] {
  return Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(({ entry }) => String(entry.data));
}

test('declares what the documented template reads, and has it validated', () => {
  const { validator, template, stack } = build('{user_id}', DOCUMENTED);
  expect(validator.requestParameters).toEqual({ 'method.request.path.user_id': true, 'method.request.querystring.items': true });
  const [id] = Object.keys(template().findResources('AWS::ApiGateway::RequestValidator'));
  template().hasResourceProperties('AWS::ApiGateway::RequestValidator', { ValidateRequestParameters: true, ValidateRequestBody: true });
  template().hasResourceProperties('AWS::ApiGateway::Method', {
    RequestValidatorId: { Ref: id },
    RequestParameters: { 'method.request.path.user_id': true, 'method.request.querystring.items': true },
  });
  expect(warnings(stack)).toEqual([]);
});

describe('a parameter is', () => {
  test.each<[string, string, Record<string, boolean>]>([
    ['required where its value reaches the output on every path', '{"a": "$input.params(\'a\')"}', { 'method.request.querystring.a': true }],
    ['optional where only one branch prints it', '#if($x == 1)$input.params("a")#end', { 'method.request.querystring.a': false }],
    ['optional where a condition looks at it', '#if($input.params("a") != "")$input.params("a")#end$input.params("a")', { 'method.request.querystring.a': false }],
    ['optional where it has a default', '#set($a = $input.params("a"))#if($a == "")#set($a = "1")#end$a', { 'method.request.querystring.a': false }],
    ['optional where it is never printed', '#set($a = $input.params("a"))', { 'method.request.querystring.a': false }],
    ['a header by its own place', '$input.params().header.x', { 'method.request.header.x': true }],
    ['a query parameter by its own place', '$input.params().querystring.x', { 'method.request.querystring.x': true }],
  ])('%s', (_, template, expected) => {
    expect(declared('fixed', template)).toEqual(expected);
  });

  test('a path variable where the path has it, even a greedy one, and then always there', () => {
    expect(declared('a/{x}', '#if($input.params("x") == "1")a#end')).toEqual({ 'method.request.path.x': true });
    expect(declared('a/{x+}', '$input.params("x")')).toEqual({ 'method.request.path.x': true });
    expect(declared('a/{x}', '$input.params().path.x')).toEqual({ 'method.request.path.x': true });
  });

  test('a header where the user says so', () => {
    expect(declared('fixed', '$input.params("X-User")$input.params("y")', { headerParameters: ['X-User'] }))
      .toEqual({ 'method.request.header.X-User': true, 'method.request.querystring.y': true });
  });

  test('as the user says by name', () => {
    const template = '$input.params("a")#if($x == 1)$input.params("b")#end';
    expect(declared('fixed', template, { optionalParameters: ['a'], requiredParameters: ['b'] }))
      .toEqual({ 'method.request.querystring.a': false, 'method.request.querystring.b': true });
  });

  test('declared because the user lists it, though no template reads it by name', () => {
    expect(declared('fixed', '{}', { requiredParameters: ['a', 'X-B'], optionalParameters: ['c'], headerParameters: ['X-B'] }))
      .toEqual({ 'method.request.querystring.a': true, 'method.request.header.X-B': true, 'method.request.querystring.c': false });
  });

  test('required only where every template needs it', () => {
    expect(declared('fixed', ['$input.params("a")$input.params("b")', '$input.params("a")']))
      .toEqual({ 'method.request.querystring.a': true, 'method.request.querystring.b': false });
  });

  test('optional where only the response template reads it', () => {
    expect(declared('fixed', '$input.params("a")', { responseTemplate: MappingTemplate.parse('$input.params("a")$input.params("unit")') }))
      .toEqual({ 'method.request.querystring.a': true, 'method.request.querystring.unit': false });
  });

  test('declared once in each place that the template looks at', () => {
    expect(declared('fixed', '$input.params("x")$input.params().header.x')).toEqual({
      'method.request.querystring.x': true, 'method.request.header.x': true,
    });
  });
});

describe('warns', () => {
  test('of a name that is computed at run time, and declares nothing for it', () => {
    const { stack, validator } = build('fixed', 'x\n  $input.params($name)');
    expect(validator.requestParameters).toEqual({});
    expect(warnings(stack)).toEqual([
      'template0:2:3 the name of this parameter is computed at run time, so it is neither declared nor validated; '
      + "list its names in 'requiredParameters' or 'optionalParameters' [ack: @model-gateway/get-to-post-validator:computedName]",
    ]);
  });

  test('of a body that the template of a GET reads', () => {
    expect(warnings(build('fixed', '{"a": $input.json("$.a"), "b": $input.json("$.b")}').stack)).toEqual([
      'template0:1:7 the template reads the body of a GET, which clients and proxies leave out; '
      + 'read parameters, or declare a POST [ack: @model-gateway/get-to-post-validator:bodyOfGet]',
    ]);
    expect(warnings(build('fixed', '$input.json("$")', { httpMethod: 'POST' }).stack)).toEqual([]);
  });

  test('of a name that API Gateway cannot declare', () => {
    const { stack, validator } = build('fixed', "$input.params('filter[x]')");
    expect(validator.requestParameters).toEqual({});
    expect(warnings(stack)).toEqual([
      "API Gateway cannot declare the parameter 'filter[x]', so it is not validated; "
      + 'use letters, digits, dots, hyphens, underscores and dollar signs [ack: @model-gateway/get-to-post-validator:illegalName]',
    ]);
  });
});

describe('fails', () => {
  test('where a template reads a path variable that the path lacks', () => {
    expect(() => build('ratings/{user}', '{"a":\n "$input.params().path.user_id"}')).toThrow(new Error(
      "template0:2:3 the template reads a path variable that the path lacks: got 'user_id', '/ratings/{user}' has 'user'; "
      + "write '{user_id}' in the path, or read a parameter that exists"));
  });

  test('on everything that is wrong with the names, at once', () => {
    expect(() => build('{user}', '$input.params("user")$input.params("items")', {
      requiredParameters: ['items', 'x'], optionalParameters: ['items', 'user'], headerParameters: ['itmes'],
    })).toThrow(new Error([
      "'items' is both in 'requiredParameters' and in 'optionalParameters'; take it out of one of them",
      "'optionalParameters' names 'user', which is part of the path '/{user}' and so in every request; take it out",
      "'headerParameters' names 'itmes', which no request template reads: the templates read 'user', 'items', 'x'; "
      + "correct the name, or list it in 'requiredParameters' or 'optionalParameters' too",
    ].join('\n')));
  });
});

test('the validator has the name that it is given', () => {
  build('fixed', '{}', { requestValidatorName: 'v' }).template().hasResourceProperties('AWS::ApiGateway::RequestValidator', { Name: 'v' });
});

test('null, as code without types may say it, asks for the default', () => {
  const nothing = Object.fromEntries(['headerParameters', 'requiredParameters', 'optionalParameters', 'requests', 'responseTemplate', 'requestValidatorName']
    .map((prop) => [prop, null]));
  expect(build('{user_id}', DOCUMENTED, nothing).template().toJSON()).toEqual(build('{user_id}', DOCUMENTED).template().toJSON());
  expect(GetToPostValidator.check(JSON.parse('null') as GetToPostValidatorProps)).toEqual(["'resource' is missing: got none; give the resource of the method"]);
});
