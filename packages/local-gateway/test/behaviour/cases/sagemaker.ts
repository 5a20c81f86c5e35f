import { ApiSketch, BehaviourCase } from '../behaviour-case';

const API: ApiSketch = { methods: { 'POST /': { request: '$input.body' } } };

function uri(resource: string, more: { readonly [property: string]: unknown } = {}): ApiSketch {
  return { methods: { 'POST /': { integration: { Uri: `arn:aws:apigateway:us-east-1:runtime.sagemaker:path/${resource}`, ...more } } } };
}

function post(body = '{}'): BehaviourCase['request'] {
  return { method: 'POST', path: '/prod', headers: { 'Content-Type': 'application/json' }, body };
}

/** A method that asks for an asynchronous invocation with these headers. */
function queued(headers: { readonly [name: string]: string }): Pick<BehaviourCase, 'api' | 'request' | 'objects'> {
  const all = { 'X-Amzn-SageMaker-InputLocation': 's3://inputs/texts/1.txt', 'X-Amzn-SageMaker-Inference-Id': 'the-id', ...headers };
  return {
    api: { methods: { 'POST /': {
      request: '{}',
      integration: {
        Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/e/async-invocations',
        RequestParameters: Object.fromEntries(Object.entries(all).map(([name, value]) => [`integration.request.header.${name}`, `'${value}'`])),
      },
      responses: [
        { StatusCode: '202', ResponseParameters: {
          'method.response.header.Output': 'integration.response.header.X-Amzn-SageMaker-OutputLocation',
          'method.response.header.Failure': 'integration.response.header.X-Amzn-SageMaker-FailureLocation',
        } },
        { StatusCode: '400', SelectionPattern: '400' },
      ],
    } } },
    request: post(),
    objects: { 'texts/1.txt': 'a text' },
  };
}

const OUTPUT = 'async-endpoint-outputs/e/the-id.out';
const FAILURE = 'async-endpoint-failures/e/the-id-error.out';

/** Section 9.2 of the behaviour page. */
const QUEUED: readonly BehaviourCase[] = [
  {
    title: 'an asynchronous invocation is answered with its id, and with the places of output and failure as headers', evidence: 'documented', ...queued({}),
    expected: { status: 202, json: { InferenceId: 'the-id' }, headers: { Output: `s3://inputs/${OUTPUT}`, Failure: `s3://inputs/${FAILURE}` } },
  },
  {
    title: "the container's answer to an asynchronous invocation lies at the output location", evidence: 'documented', ...queued({}),
    model: { body: 'a summary' }, expected: { objects: { [OUTPUT]: 'a summary', [FAILURE]: null } },
  },
  {
    title: "the container's error to an asynchronous invocation lies at the failure location", evidence: 'documented', ...queued({}),
    model: { status: 500, body: 'no memory' },
    expected: { status: 202, objects: { [FAILURE]: /^Received server error \(500\) from primary with message "no memory"\./, [OUTPUT]: null } },
  },
  {
    title: 'an asynchronous invocation whose input does not exist is accepted, and fails', evidence: 'inferred',
    ...queued({ 'X-Amzn-SageMaker-InputLocation': 's3://inputs/texts/2.txt' }),
    expected: { status: 202, objects: { [FAILURE]: 'the input s3://inputs/texts/2.txt does not exist\n', [OUTPUT]: null } },
  },
  {
    title: 'an asynchronous invocation without an input location is refused', evidence: 'inferred', ...queued({ 'X-Amzn-SageMaker-InputLocation': '' }),
    expected: { status: 400, json: {
      Message: "1 validation error detected: Value null at 'inputLocation' failed to satisfy constraint: Member must not be null",
    } },
  },
  {
    title: 'an invocation timeout beyond an hour is refused', evidence: 'documented', ...queued({ 'X-Amzn-SageMaker-InvocationTimeoutSeconds': '3601' }),
    expected: { status: 400, explanation: /^GW1045 / },
  },
];

/** Section 9 of the behaviour page. */
export const SAGEMAKER: readonly BehaviourCase[] = [
  {
    title: 'an error of the client in the container becomes ModelError', evidence: 'documented', api: API, request: post(), model: { status: 400, body: 'bad "input"' },
    expected: { json: {
      ErrorCode: 'CLIENT_ERROR_FROM_MODEL',
      LogStreamArn: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/sagemaker/Endpoints/e',
      Message: 'Received client error (400) from primary with message "bad "input"". See https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1'
        + '#logEventViewer:group=/aws/sagemaker/Endpoints/e in account 123456789012 for more information.',
      OriginalMessage: 'bad "input"',
      OriginalStatusCode: 400,
    } },
  },
  ...[400, 404, 429, 500, 503].map((status): BehaviourCase => ({
    title: `status ${status} of the container is selected as 424`, evidence: 'documented', request: post(), model: { status, body: 'x' },
    api: { methods: { 'POST /': { responses: [{ StatusCode: '200' }, { StatusCode: '502', SelectionPattern: '424' }] } } }, expected: { status: 502 },
  })),
  {
    title: 'a status below 400 of the container becomes 200', evidence: 'inferred', request: post(), model: { status: 201 },
    api: { methods: { 'POST /': { responses: [{ StatusCode: '502' }, { StatusCode: '200', SelectionPattern: '200' }] } } }, expected: { status: 200 },
  },
  ...[['X-Amzn-SageMaker-New-Session-Id', 's-1; Expires=2026-05-02T00:00:00Z'], ['X-Amzn-SageMaker-Closed-Session-Id', 's-1'], ['X-Amzn-SageMaker-Custom-Attributes', 'trace=1']]
    .map(([name = '', value = '']): BehaviourCase => ({
      title: `the container's ${name} comes back where it is mapped`, evidence: 'documented', request: post(), model: { headers: { [name]: value } },
      api: { methods: { 'POST /': { responses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Got': `integration.response.header.${name}` } }] } } },
      expected: { status: 200, headers: { 'X-Got': value, [name]: null } },
    })),
  {
    title: 'a header of the container that SageMaker does not know is lost', evidence: 'documented', request: post(), model: { headers: { 'X-Mine': '1' } },
    api: { methods: { 'POST /': { responses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Got': 'integration.response.header.X-Mine' } }] } } },
    expected: { status: 200, headers: { 'X-Got': null } },
  },
  {
    title: 'the variant that answered is known', evidence: 'documented', request: post(),
    api: { methods: { 'POST /': { responses: [
      { StatusCode: '200', ResponseParameters: { 'method.response.header.X-Got': 'integration.response.header.x-Amzn-Invoked-Production-Variant' } },
    ] } } },
    expected: { status: 200, headers: { 'X-Got': 'AllTraffic' } },
  },
  {
    title: 'a missing stage variable leaves nothing in the name of the endpoint', evidence: 'recorded', request: post(),
    api: { ...uri('endpoints/a${stageVariables.none}-/invocations') }, expected: { json: { Message: "1 validation error detected: Value 'a-' at 'endpointName' failed to satisfy constraint: "
      + 'Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9])*' } },
  },
  {
    title: 'a stage variable chooses the endpoint', evidence: 'documented', request: post(),
    api: { ...uri('endpoints/${stageVariables.endpoint}/invocations'), stage: { Variables: { endpoint: 'from-stage' } } }, expected: { status: 200, body: '{"ok":true}' },
  },
  {
    title: 'a name that no endpoint can have is refused by SageMaker', evidence: 'documented', request: post(),
    api: uri('endpoints/{name}/invocations', { RequestParameters: { 'integration.request.path.name': "'a/../b'" } }),
    expected: { json: { Message: "1 validation error detected: Value 'a/../b' at 'endpointName' failed to satisfy constraint: "
      + 'Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9])*' } },
  },
  ...([
    ['custom attributes of more than 1,024 characters', 'documented', 'X-Amzn-SageMaker-Custom-Attributes', 'a'.repeat(1025), 'customAttributes',
      'Member must have length less than or equal to 1024'],
    ['a target variant of more than 63 characters', 'documented', 'X-Amzn-SageMaker-Target-Variant', 'v'.repeat(64), 'targetVariant',
      'Member must have length less than or equal to 63'],
    ['custom attributes beyond ASCII', 'documented', 'X-Amzn-SageMaker-Custom-Attributes', 'grüße', 'customAttributes',
      'Member must satisfy regular expression pattern: \\p{ASCII}*'],
    ['custom attributes of two lines', 'inferred', 'X-Amzn-SageMaker-Custom-Attributes', 'a\r\nEvil: 1', 'customAttributes',
      'Member must satisfy regular expression pattern: \\p{ASCII}*'],
  ] as const).map(([what, evidence, header, value, member, constraint]): BehaviourCase => {
    const reason = `Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`;
    return {
      title: `${what} are refused by SageMaker`.replace(/^a (.*) are refused/, 'a $1 is refused'), evidence,
      api: { methods: { 'POST /': {
        params: { 'querystring.v': false }, integration: { RequestParameters: { [`integration.request.header.${header}`]: 'method.request.querystring.v' } },
        responses: [{ StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '400' }],
      } } },
      request: { method: 'POST', path: `/prod?v=${encodeURIComponent(value)}`, body: '{}' },
      expected: {
        status: 400, json: { Message: `1 validation error detected: ${reason}` }, explanation: `GW1046 the invocation of endpoint 'e' is refused: ${reason}`,
      },
    };
  }),
  {
    title: 'a body over 6 MB is refused by SageMaker', evidence: 'inferred', request: post(`"${'x'.repeat(6_291_455)}"`),
    api: { methods: { 'POST /': { responses: [{ StatusCode: '413', SelectionPattern: '413' }] } } }, expected: { status: 413, explanation: 'GW1020 the body has 6291457 bytes; SageMaker takes 6291456' },
  },
  ...([
    ['AWS_PROXY', { Type: 'AWS_PROXY', Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/x/invocations' },
      'AWS_PROXY integrations run Lambda functions, which need their code'],
    ['another AWS service', { Uri: 'arn:aws:apigateway:us-east-1:sqs:path/1/queue' }, "AWS service 'sqs'; runtime.sagemaker is served"],
    ['an asynchronous invocation', { Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/e/async-invocations' },
      'asynchronous invocations, which answer through S3; name a folder that stands for the bucket with --s3 <bucket>=<folder>'],
    ['a response stream', { Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/e/invocations-response-stream' },
      'response streams, which a mapping template cannot read'],
    ['a VPC link', { Type: 'HTTP', Uri: 'http://x', ConnectionType: 'VPC_LINK', ConnectionId: 'x' }, 'connections through a VPC link'],
  ] as const).map(([title, integration, reason]): BehaviourCase => ({
    title: `${title} is answered 501 with the reason`, evidence: 'local', request: post(), api: { methods: { 'POST /': { integration } } },
    expected: { status: 501, json: { message: `POST / is not emulated by the local gateway: ${reason}` }, headers: { 'x-amzn-ErrorType': 'NotEmulated' } },
  })),
  ...QUEUED,
  {
    title: 'a method without an integration answers 500', evidence: 'inferred', request: 'GET /prod',
    api: { methods: {}, resources: { Bare: { Type: 'AWS::ApiGateway::Method', Properties: {
      RestApiId: { Ref: 'Api' }, ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] }, HttpMethod: 'GET', AuthorizationType: 'NONE',
    } } } },
    expected: { status: 500, explanation: 'GW1014 GET / has no integration; add one' },
  },
];
