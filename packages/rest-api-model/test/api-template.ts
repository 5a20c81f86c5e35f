/** A template with one API; the parts of it are given by the tests. */
export function apiTemplate(resources: { readonly [logicalId: string]: unknown } = {}, rest: { readonly [section: string]: unknown } = {}): unknown {
  return {
    ...rest,
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'ratings' } },
      ...resources,
    },
  };
}

/** A method of the API's root with a MOCK integration; properties override. */
export function rootMethod(properties: { readonly [name: string]: unknown } = {}): unknown {
  return {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      Integration: { Type: 'MOCK' },
      ...properties,
    },
  };
}
