import { GetToPostValidator, GetToPostValidatorProps } from '@model-gateway/get-to-post-validator';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Stack } from 'aws-cdk-lib/core';

// JavaScript stops nobody from giving something else than the types say.

const resource = new RestApi(new Stack(), 'Api', { cloudWatchRole: false }).root;

function check(props: object): string[] {
  return GetToPostValidator.check({ resource, ...props } as GetToPostValidatorProps);
}

test('what is not what it has to be is told, all at once', () => {
  expect(check({
    resource: '/ratings', requestTemplates: '{}', requests: [], responseTemplate: '{}', httpMethod: 5, requestValidatorName: {},
    headerParameters: 'X-User', requiredParameters: [5], optionalParameters: 'items',
  })).toEqual([
    "'resource' is no resource: got '/ratings'; give the resource of the method",
    "'requestTemplates' is no object: got '{}'; write it in braces",
    "'requests' is no object: got []; write it in braces",
    "'responseTemplate' is no template: got '{}'; give what 'MappingTemplate.parse' makes of the text",
    "'httpMethod' is no text: got 5; write it in quotes",
    "'requestValidatorName' is no text: got an object; write it in quotes",
    "'headerParameters' is no list of texts: got 'X-User'; write it in brackets, and each text in quotes",
    "'requiredParameters' is no list of texts: got [5]; write it in brackets, and each text in quotes",
    "'optionalParameters' is no list of texts: got 'items'; write it in brackets, and each text in quotes",
  ]);
});

test('a text in place of a template', () => {
  expect(check({ requestTemplates: { 'application/json': '{}' }, requests: { 'text/csv': null } })).toEqual([
    "'requestTemplates' has no template for 'application/json': got \"{}\"; give what 'MappingTemplate.parse' makes of the text",
    "'requests' has no template for 'text/csv': got null; give what the methods of RequestTemplate make",
  ]);
});
