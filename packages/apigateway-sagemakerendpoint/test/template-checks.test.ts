import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { Json, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
import { TemplateChecks } from '@model-gateway/vtl-integration';
import { Annotations, CfnParameter, Stack, Validations } from 'aws-cdk-lib/core';
import { build, MINIMAL, PropsOf, REQUEST, RESPONSE } from './samples';

/** The sample of the peer's README: a blank after each `#`, and the separator before the item. */
const README_SAMPLE = `{
    "instances": [
# set( $user_id = $input.params("user_id") )
# set( $items = $input.params("items") )
# foreach( $item in $items.split(",") )
# if( $foreach.hasNext ),#end
    {"in0": [$user_id], "in1": [$item]}
    $esc.newline
# end
    ]
}`;

const METHOD = 'test-apigateway-sagemakerendpoint-default/Default/RestApi/Default/{user_id}/GET';

function warningsOf(props: PropsOf): string[] {
  const { stack, template } = build(props);
  template();
  return warningsIn(stack);
}

function warningsIn(stack: Stack): string[] {
  return stack.node.findAll().flatMap(({ node }) => node.metadata).filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => String(data));
}

function idsOf(props: PropsOf): string[] {
  return warningsOf(props).map((warning) => /\[ack: (.*)\]$/.exec(warning)?.[1] ?? warning);
}

describe('the sample of the peer, which API Gateway cannot render', () => {
  test('fails with each change to make', () => {
    const error = new Error([
      "requestMappingTemplate:3:1 MAP2021 '# set' is plain text: no blank may stand between '#' and 'set'",
      '  2 |     "instances": [',
      '  3 | # set( $user_id = $input.params("user_id") )',
      '    | ^^^^^',
      '  4 | # set( $items = $input.params("items") )',
      'help: write #set',
      "requestMappingTemplate:4:1 MAP2021 '# set' is plain text: no blank may stand between '#' and 'set'",
      '  3 | # set( $user_id = $input.params("user_id") )',
      '  4 | # set( $items = $input.params("items") )',
      '    | ^^^^^',
      '  5 | # foreach( $item in $items.split(",") )',
      'help: write #set',
      "requestMappingTemplate:5:1 MAP2021 '# foreach' is plain text: no blank may stand between '#' and 'foreach'",
      '  4 | # set( $items = $input.params("items") )',
      '  5 | # foreach( $item in $items.split(",") )',
      '    | ^^^^^^^^^',
      '  6 | # if( $foreach.hasNext ),#end',
      'help: write #foreach',
      "requestMappingTemplate:6:1 MAP2021 '# if' is plain text: no blank may stand between '#' and 'if'",
      '  5 | # foreach( $item in $items.split(",") )',
      '  6 | # if( $foreach.hasNext ),#end',
      '    | ^^^^',
      '  7 |     {"in0": [$user_id], "in1": [$item]}',
      'help: write #if',
      "requestMappingTemplate:9:1 MAP2021 '# end' is plain text: no blank may stand between '#' and 'end'",
      '   8 |     $esc.newline',
      '   9 | # end',
      '     | ^^^^^',
      '  10 |     ]',
      'help: write #end',
    ].join('\n'));
    expect(() => build({ ...MINIMAL, requestMappingTemplate: README_SAMPLE })).toThrow(error);
    expect(() => build().construct.addRoute('Again', { path: 'again', endpointName: 'a', requestMappingTemplate: README_SAMPLE })).toThrow(error);
  });

  test('fails where it parses and says something else, in the same throw as other broken rules', () => {
    expect(() => build({ ...MINIMAL, endpointName: '', requestMappingTemplate: '# set( $a = 1 )\n$a', responseMappingTemplate: '#if(true)' })).toThrow(new Error([
      "'endpointName' is not a SageMaker endpoint name: got ''; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, "
      + "for example 'movie-ratings'",
      "requestMappingTemplate:1:1 MAP2021 '# set' is plain text: no blank may stand between '#' and 'set'",
      '  1 | # set( $a = 1 )',
      '    | ^^^^^',
      '  2 | $a',
      'help: write #set',
      'responseMappingTemplate:1:1 MAP1003 #if has no #end',
      '  1 | #if(true)',
      '    | ^^^',
      'help: close it with #end',
    ].join('\n')));
  });

  test('parses where the checks are off and the blank stands in no block', () => {
    expect(() => build({ ...MINIMAL, requestMappingTemplate: '# set( $a = 1 )', templateChecks: TemplateChecks.OFF })).not.toThrow();
    expect(() => build({ ...MINIMAL, requestMappingTemplate: '#if(', templateChecks: TemplateChecks.OFF })).toThrow(/^requestMappingTemplate:1:/);
  });
});

describe('the documented sample, which lets callers write JSON of their own', () => {
  test('gives warnings, each with the value to send', () => {
    const warnings = warningsOf({ ...MINIMAL, responseMappingTemplate: RESPONSE });
    expect(warnings[0]).toBe([
      "requestMappingTemplate:6:14 MAP2033 '$user_id' stands outside of quotes, and nothing proves it to be a number: "
      + 'user_id = 1], "in1": [1]},{"in0": [1 renders { "instances": [ {"in0": [1], "in1": [1]},{"in0": [1], "in1": [1]} ] }',
      '  5 | #foreach( $item in $items.split(",") )',
      '  6 |     {"in0": [$user_id], "in1": [$item]}#if( $foreach.hasNext ),#end',
      '    |              ^^^^^^^^',
      '  7 |     $esc.newline',
      'request: {"params":{"querystring":{"user_id":"1], \\"in1\\": [1]},{\\"in0\\": [1","items":"1"}}}',
      'renders: { "instances": [ {"in0": [1], "in1": [1]},{"in0": [1], "in1": [1]} ] }',
      'help: prove it first: #if($user_id.matches("0|-?[1-9][0-9]*"))$user_id#{else}null#end '
      + '[ack: @model-gateway/vtl-integration:MAP2033]',
    ].join('\n'));
    expect(new Set(warnings).size).toBe(warnings.length);
  });

  test('gives them the ids of their codes', () => {
    const id = (code: string) => `@model-gateway/vtl-integration:${code}`;
    expect(idsOf({ ...MINIMAL, responseMappingTemplate: RESPONSE }).sort())
      .toEqual(['MAP2009', 'MAP2009', 'MAP2022', 'MAP2029', 'MAP2033', 'MAP2033'].map(id));
  });

  test('gives none where they are acknowledged, before or after', () => {
    for (const when of ['before', 'after']) {
      const stack = new Stack();
      const acknowledge = () => { for (const code of ['MAP2033', 'MAP2009']) { Annotations.of(stack).acknowledgeWarning(`@model-gateway/vtl-integration:${code}`); } };
      if (when === 'before') { acknowledge(); }
      new ApiGatewayToSageMakerEndpoint(stack, 'Api', MINIMAL);
      if (when === 'after') { acknowledge(); }
      expect(warningsIn(stack)).toEqual([]);
    }
  });

  test('is an error under strict checks', () => {
    const { template } = build({ ...MINIMAL, templateChecks: TemplateChecks.STRICT });
    expect(template).toThrow(/^Validation failed with the following errors:/);
    expect(template).toThrow(`[Stack/${METHOD}] requestMappingTemplate:6:14 MAP2033 `);
  });

  test('is none where its findings are acknowledged under strict checks', () => {
    const { stack, template } = build({ ...MINIMAL, templateChecks: TemplateChecks.STRICT });
    Annotations.of(stack).acknowledgeWarning('@model-gateway/vtl-integration:MAP2033');
    expect(template).toThrow(/MAP2009/);
    Annotations.of(stack).acknowledgeWarning('@model-gateway/vtl-integration:MAP2009');
    expect(template).not.toThrow();
  });

  test("is none where the CDK's other way to acknowledge was taken", () => {
    const { stack, template } = build({ ...MINIMAL, templateChecks: TemplateChecks.STRICT });
    Validations.of(stack).acknowledge(...['MAP2033', 'MAP2009'].map(
      (code) => ({ id: `Annotation::@model-gateway/vtl-integration:${code}`, reason: 'only our own service calls' })));
    expect(template).not.toThrow();
    expect(warningsIn(stack)).toEqual([]);
  });

  test('gives nothing where the checks are off', () => {
    expect(warningsOf({ ...MINIMAL, templateChecks: TemplateChecks.OFF })).toEqual([]);
  });
});

test('plain words as templates give warnings alone', () => {
  expect(idsOf({ ...MINIMAL, requestMappingTemplate: 'my-request-vtl-template', responseMappingTemplate: 'my-response-vtl-template' }))
    .toEqual(['@model-gateway/vtl-integration:MAP2036', '@model-gateway/vtl-integration:MAP2036']);
});

test('a template that is described in code gives none, under strict checks either', () => {
  const request = RequestTemplate.json(Json.object({ in0: Json.array(Parameter.path('user_id').asInteger()) }));
  expect(warningsOf({ endpointName: 'a', resourcePath: '{user_id}', request, templateChecks: TemplateChecks.STRICT })).toEqual([]);
});

test('what CloudFormation fills in is text that may be anything', () => {
  const props = (stack: Stack) => {
    const { valueAsString } = new CfnParameter(stack, 'Version');
    return { endpointName: 'a', resourcePath: 'x', requestMappingTemplate: `{"a": "${valueAsString}", "b": ${valueAsString}}`, templateChecks: TemplateChecks.STRICT };
  };
  expect(warningsOf(props)).toEqual([]);
});

test('the text that goes out is the text that was given', () => {
  const { template } = build();
  template().hasResourceProperties('AWS::ApiGateway::Method', { Integration: { RequestTemplates: { 'application/json': REQUEST } } });
});
