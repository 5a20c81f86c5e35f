import { inspectModel, loadModel, RestApiModelOptions } from '@model-gateway/rest-api-model/model';
import { apiTemplate } from '../api-template';

/** What an expression resolves to, read back through the name of the API. */
function resolved(expression: unknown, rest: { readonly [section: string]: unknown } = {}, options: RestApiModelOptions = {}): string | undefined {
  return loadModel([{ name: 'Demo', template: named(expression, rest) }], options).apis[0]?.name;
}

function problems(expression: unknown, rest: { readonly [section: string]: unknown } = {}): string[] {
  return inspectModel([{ name: 'Demo', template: named(expression, rest) }]).problems.map(({ code, message }) => `${code} ${message}`);
}

function named(expression: unknown, rest: { readonly [section: string]: unknown }): unknown {
  return apiTemplate({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: expression } }, Role: { Type: 'AWS::IAM::Role' } }, rest);
}

const PARAMETERS = { Parameters: { Size: { Type: 'Number', Default: 3 }, Names: { Type: 'CommaDelimitedList', Default: 'a, b' }, Open: { Type: 'String' } } };

describe('intrinsic functions', () => {
  it.each<[string, unknown, string]>([
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['Ref of the account', { Ref: 'AWS::AccountId' }, '123456789012'],
    ['Ref of the stack', { Ref: 'AWS::StackName' }, 'Demo'],
    ['Ref of the suffix', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    ['Ref of a parameter by its default', { Ref: 'Size' }, '3'],
    ['Ref of a resource without a name', { Ref: 'Role' }, 'Role'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:aws:iam::123456789012:role/Role'],
    ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Role.Arn' }, 'arn:aws:iam::123456789012:role/Role'],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Size' }, 'c']] }, 'a-3-c'],
    ['Fn::Join of a list parameter', { 'Fn::Join': ['/', { Ref: 'Names' }] }, 'a/b'],
    ['Fn::Join without AWS::NoValue', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::NoValue' }, 'c']] }, 'a-c'],
    ['Fn::Sub of text', { 'Fn::Sub': 'x-${AWS::Region}-${Role.Arn}-${!Literal}' }, 'x-us-east-1-arn:aws:iam::123456789012:role/Role-${Literal}'],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${A}-${Size}', { A: { Ref: 'AWS::Partition' } }] }, 'aws-3'],
    ['Fn::Select', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    ['Fn::Split within Fn::Select', { 'Fn::Select': [2, { 'Fn::Split': [':', 'a:b:c'] }] }, 'c'],
    ['Fn::Base64', { 'Fn::Base64': 'grüße' }, 'Z3LDvMOfZQ=='],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Plans', { Ref: 'AWS::Region' }, 'Name'] }, 'eastern'],
    ['Fn::FindInMap with a default', { 'Fn::FindInMap': ['Plans', 'mars', 'Name', { DefaultValue: 'none' }] }, 'none'],
    ['Fn::If', { 'Fn::If': ['IsLarge', 'large', 'small'] }, 'small'],
    ['Fn::If within Fn::If', { 'Fn::If': ['IsSmall', { 'Fn::If': ['IsLarge', 'x', 'y'] }, 'z'] }, 'y'],
    ['Fn::ToJsonString', { 'Fn::ToJsonString': { a: { Ref: 'Size' } } }, '{"a":"3"}'],
    ['Fn::Length', { 'Fn::Length': ['a', 'b'] }, '2'],
    ['Fn::GetAZs', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, 'us-east-1a'],
    ['Fn::Cidr', { 'Fn::Select': [1, { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }] }, '10.0.1.0/24'],
  ])('resolves %s', (_title, expression, expected) => {
    const rest = {
      ...PARAMETERS,
      Mappings: { Plans: { 'us-east-1': { Name: 'eastern' } } },
      Conditions: {
        IsLarge: { 'Fn::Equals': [{ Ref: 'Size' }, '10'] },
        IsSmall: { 'Fn::And': [{ 'Fn::Not': [{ Condition: 'IsLarge' }] }, { 'Fn::Or': [{ Condition: 'IsLarge' }, { 'Fn::Equals': ['a', 'a'] }] }] },
      },
    };
    expect(resolved(expression, rest)).toBe(expected);
  });

  it('takes the value of a parameter from the options', () => {
    expect(resolved({ Ref: 'Open' }, PARAMETERS, { parameters: { Open: 'given' } })).toBe('given');
  });

  it('takes region, account and partition from the options', () => {
    const expression = { 'Fn::Sub': '${AWS::Partition} ${AWS::Region} ${AWS::AccountId} ${AWS::URLSuffix}' };
    expect(resolved(expression, {}, { region: 'cn-north-1', accountId: '42' })).toBe('aws-cn cn-north-1 42 amazonaws.com.cn');
  });

  it('leaves out a property that is AWS::NoValue', () => {
    expect(resolved({ Ref: 'AWS::NoValue' })).toBe('Api');
  });

  it.each<[string, unknown, string]>([
    ['a reference to nothing', { Ref: 'Nope' }, "API1005 'Nope' is neither a parameter nor a resource of the template"],
    ['an attribute of nothing', { 'Fn::GetAtt': ['Nope', 'Arn'] }, "API1005 'Nope' is not a resource of the template"],
    ['a parameter without a value', { Ref: 'Open' }, "API1006 parameter 'Open' has no default; give it a value with --parameter Open=<value>"],
    ['a parameter of the parameter store', { Ref: 'Stored' },
      "API1006 parameter 'Stored' is read from the parameter store (/a/b); give it a value with --parameter Stored=<value>"],
    ['an import that nobody exports', { 'Fn::ImportValue': 'Other' },
      "API1007 'Other' is exported by none of the given stacks; give it a value with --import Other=<value>"],
    ['a misused function', { 'Fn::Join': ['-'] }, 'API1008 Fn::Join needs a delimiter and a list; got ["-"]'],
    ['an unknown function', { 'Fn::Nope': 1 },
      "API1009 'Fn::Nope' is not known; known are Ref, Fn::Base64, Fn::Cidr, Fn::FindInMap, Fn::GetAtt, Fn::GetAZs, Fn::If, Fn::ImportValue, "
      + 'Fn::Join, Fn::Length, Fn::Select, Fn::Split, Fn::Sub, Fn::ToJsonString'],
    ['a key that a map lacks', { 'Fn::FindInMap': ['Plans', 'a', 'b'] }, "API1010 Mappings holds no 'Plans.a.b'"],
    ['a condition that is not declared', { 'Fn::If': ['Nope', 1, 2] }, "API1011 condition 'Nope' is not declared in Conditions"],
    ['a condition that refers to itself', { 'Fn::If': ['Loop', 1, 2] }, "API1011 condition 'Loop' refers to itself"],
    ['an item that a list lacks', { 'Fn::Select': [5, ['a']] }, 'API1008 Fn::Select asks for item 5 of a list of 1'],
  ])('fails with the place for %s', (_title, expression, expected) => {
    const rest = {
      Parameters: { ...PARAMETERS.Parameters, Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a/b' } },
      Conditions: { Loop: { Condition: 'Loop' } },
    };
    expect(problems(expression, rest)).toContain(expected);
  });
});

describe('several stacks', () => {
  const shared = { name: 'Shared', template: { Resources: {}, Outputs: { Name: { Value: { 'Fn::Sub': '${AWS::StackName}!' }, Export: { Name: 'Shared:Name' } } } } };
  const importing = apiTemplate({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: { 'Fn::ImportValue': 'Shared:Name' } } } });

  it('resolve what they import from one another', () => {
    expect(loadModel([shared, { name: 'Demo', template: importing }]).apis[0]?.name).toBe('Shared!');
  });

  it('take an import from the options first', () => {
    expect(loadModel([shared, { name: 'Demo', template: importing }], { imports: { 'Shared:Name': 'given' } }).apis[0]?.name).toBe('given');
  });

  it('have an environment each', () => {
    const template = apiTemplate({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: { Ref: 'AWS::Region' } } } });
    const { apis } = loadModel([{ name: 'A', template, region: 'eu-west-1', accountId: '1' }, { name: 'B', template }], { region: 'us-west-2' });
    expect(apis.map(({ name, region, accountId }) => [name, region, accountId])).toEqual([['eu-west-1', 'eu-west-1', '1'], ['us-west-2', 'us-west-2', '123456789012']]);
  });

  it('give the same logical id different physical ids', () => {
    const { apis } = loadModel([{ name: 'A', template: apiTemplate() }, { name: 'B', template: apiTemplate() }]);
    expect(apis[0]?.id).toMatch(/^[0-9a-z]{10}$/);
    expect(apis[0]?.id).not.toBe(apis[1]?.id);
  });
});
