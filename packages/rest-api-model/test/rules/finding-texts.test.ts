import { API_RULES, checkApis, printApiFinding, sampleTemplate } from '@model-gateway/rest-api-model/model';

const PLACE = 'Demo: Method (AWS::ApiGateway::Method), ';

/** What the wrong sample of each rule is told, whole. */
const TEXTS: readonly string[] = [
  PLACE + "property 'Integration.IntegrationResponses' (POST /): "
  + 'API2001 no integration response is selected when the backend answers 400, and none is the default: the client gets 500'
  + '\n' + 'help: remove SelectionPattern from the response for success, which makes it the default',
  PLACE + "property 'Integration.IntegrationResponses' (POST /): "
  + 'API2002 when the backend answers 400 or 500, the client gets 200: the default integration response takes errors too'
  + '\n' + "help: add integration responses with the SelectionPattern '4\\d{2}' and '5\\d{2}'",
  PLACE + "property 'Integration.IntegrationResponses' (POST /): "
  + 'API2003 the AWS integration has no integration response: every answer is 500'
  + '\n' + "help: add one without SelectionPattern, for example with StatusCode '200'",
  PLACE + "property 'Integration.IntegrationResponses.1.StatusCode' (POST /): "
  + 'API2004 status 400 is not declared by the method, which declares 200'
  + '\n' + 'help: add a method response for 400',
  PLACE + "property 'Integration.IntegrationResponses.2.StatusCode' (POST /): "
  + 'API2004 status 500 is not declared by the method, which declares 200'
  + '\n' + 'help: add a method response for 500',
  PLACE + "property 'Integration.IntegrationResponses.0.ResponseParameters.method.response.header.X-Model' (POST /): "
  + "API2005 'method.response.header.X-Model' is not declared by the method response for 200"
  + '\n' + "help: add 'method.response.header.X-Model' to its response parameters",
  PLACE + "property 'Integration.RequestParameters.integration.request.header.Content-Type' (POST /): "
  + "API2006 'method.request.header.Content-Type' is not declared by the method"
  + '\n' + "help: add 'method.request.header.Content-Type' to the request parameters of the method",
  PLACE + "property 'Integration.RequestParameters.integration.request.header.X-User' (POST /{user_id}): "
  + "API2007 there is no path parameter 'userId'"
  + '\n' + 'help: the path /{user_id} has user_id',
  PLACE + "property 'Integration.RequestTemplates.application/json' (POST /): "
  + "API2008 the template cannot do without the parameter 'items' (line 1), and the method does not declare it"
  + '\n' + "help: add 'method.request.querystring.items': true to the request parameters of the method",
  PLACE + "property 'Integration.RequestParameters.integration.request.header.Content-Type' (POST /): "
  + 'API2009 "application/json" is neither text in single quotes nor a value of method.request, context or stageVariables'
  + '\n' + `help: write "'application/json'", with single quotes inside the value`,
  PLACE + "property 'Integration.RequestParameters.integration.request.header.Authorization' (POST /): "
  + "API2010 a mapping to the header 'Authorization' makes every call fail with 500"
  + '\n' + 'help: remove the mapping, or send the value under a name of your own',
  PLACE + "property 'Integration.IntegrationResponses.0.ResponseParameters.method.response.header.Date' (POST /): "
  + "API2011 the client gets the header 'Date' as 'x-amzn-Remapped-Date'"
  + '\n' + 'help: choose a name of your own',
  PLACE + "property 'Integration.PassthroughBehavior' (POST /): "
  + 'API2012 a body with a content type other than application/json reaches the backend past the request template'
  + '\n' + "help: set the passthrough behavior to 'NEVER'",
  PLACE + "property 'Integration.RequestTemplates.application/json; charset=utf-8' (POST /): "
  + "API2013 the template under 'application/json; charset=utf-8' is never chosen: parameters are cut off before the comparison"
  + '\n' + "help: write 'application/json'",
  PLACE + "property 'Integration.RequestParameters' (GET /): "
  + 'API2014 a GET has no Content-Type, and none is mapped: SageMaker gets the body without one'
  + '\n' + `help: map 'integration.request.header.Content-Type' to "'application/json'"`,
  PLACE + "property 'RequestParameters.method.request.header.Accept' (POST /): "
  + "API2015 the method declares the header Accept, and SageMaker gets 'application/json' in its place"
  + '\n' + "help: map 'integration.request.header.Accept' to 'method.request.header.Accept'",
  PLACE + "property 'RequestModels' (POST /): "
  + 'API2016 bodies of application/json pass the request validator unseen: the method has no model for them'
  + '\n' + 'help: give the method a request model for application/json, or turn the validation of bodies off',
  PLACE + "property 'RequestValidatorId' (POST /): "
  + "API2017 'method.request.querystring.items' is declared required, and no validator checks parameters"
  + '\n' + 'help: give the method a request validator with ValidateRequestParameters',
  PLACE + "property 'Integration.TimeoutInMillis' (POST /): "
  + 'API2018 a timeout of 60000 ms is out of range: 50 to 29000 are allowed for an edge-optimized API'
  + '\n' + 'help: shorten it, make the API regional and raise the quota of the account, or invoke the endpoint asynchronously',
  PLACE + "property 'RequestModels' (POST /): "
  + "API2019 the model 'Body' admits 8000000 characters in 'image', and SageMaker takes 6291456 bytes in all"
  + '\n' + 'help: lower maxLength, or invoke an asynchronous endpoint, which reads its input from S3',
  PLACE + "property 'Integration.Uri' (POST /): "
  + "API2020 'invocations-response-stream' answers with event-stream frames, which this integration neither streams nor can map"
  + '\n' + "help: call 'invocations', or stream through a Lambda function",
  PLACE + "property 'Integration.RequestParameters' (POST /): "
  + 'API2021 the header X-Amzn-SageMaker-InputLocation is not mapped, and an asynchronous invocation needs it'
  + '\n' + "help: map 'integration.request.header.X-Amzn-SageMaker-InputLocation', or set it by $context.requestOverride.header in the template",
  PLACE + "property 'Integration.RequestTemplates.application/json' (POST /): "
  + 'API2022 the template makes a body, and an asynchronous invocation reads its input from S3 alone'
  + '\n' + "help: call 'invocations', or leave the body empty",
  PLACE + "property 'Integration.IntegrationResponses.1.SelectionPattern' (POST /): "
  + "API2023 '*' is not a regular expression: the regular expression '*' is not valid at position 1: Dangling meta character '*'"
  + '\n' + "help: write one that matches the whole status, for example '5\\d{2}'",
  PLACE + "property 'Integration.IntegrationResponses.1.SelectionPattern' (POST /): "
  + "API2024 '4xx' matches no status: the whole of it, such as 404, is compared"
  + '\n' + "help: write '4\\d{2}'",
  PLACE + "property 'Integration.IntegrationResponses.2.SelectionPattern' (POST /): "
  + "API2025 404 matches '[45]\\d{2}' and '404': which response is taken is not specified"
  + '\n' + 'help: write patterns that exclude one another',
  PLACE + "property 'Integration.IntegrationResponses.2.StatusCode' (POST /): "
  + 'API2026 there are two integration responses with status 500, and API Gateway keeps the later one alone'
  + '\n' + "help: join their selection patterns with '|'",
  PLACE + "property 'Integration.CacheKeyParameters' (GET /): "
  + "API2027 stage 'prod' caches answers, and 'items' is read but no part of the cache key: one caller gets the answer of another"
  + '\n' + 'help: add method.request.querystring.items to the cache key parameters',
  PLACE + "property 'Integration.CacheKeyParameters' (GET /): "
  + "API2028 the cache key parameter 'method.request.querystring.items' is not declared by the method"
  + '\n' + "help: add 'method.request.querystring.items' to the request parameters of the method",
  PLACE + "property 'Integration.Uri' (POST /): "
  + "API2029 nothing fills '{endpoint}' of the URI"
  + '\n' + "help: map 'integration.request.path.endpoint'",
  PLACE + "property 'Integration.Credentials' (POST /): "
  + 'API2030 the integration has no credentials, and sagemaker admits no call without'
  + '\n' + 'help: give it the ARN of a role that apigateway.amazonaws.com may assume',
  PLACE + "property 'Integration.IntegrationHttpMethod' (GET /): "
  + 'API2031 SageMaker is invoked by POST, and the integration calls it with GET'
  + '\n' + "help: write 'POST'",
  PLACE + "property 'Integration.Type' (POST /): "
  + 'API2032 AWS_PROXY is for Lambda functions and Firehose streams, and the URI names sagemaker'
  + '\n' + "help: write 'AWS'",
  PLACE + "property 'Integration.RequestTemplates' (POST /): "
  + 'API2033 the AWS_PROXY integration ignores its mapping templates'
  + '\n' + "help: remove them, or make the type 'AWS'",
  PLACE + "property 'Integration.RequestTemplates.application/json' (POST /): "
  + 'API2034 the template of the MOCK integration gives no statusCode: the answer is 500'
  + '\n' + 'help: write {"statusCode": 200} as the template of application/json',
];

it('tells each wrong sample what is wrong, where, and what to write', () => {
  const told = API_RULES.flatMap((rule) => (
    checkApis([{ name: 'Demo', template: sampleTemplate(rule.wrong) }], {}, [rule]).findings.filter(({ code }) => code === rule.code).map(printApiFinding)
  ));
  expect(told).toEqual(TEXTS);
});
