import { RATINGS_REQUEST } from '../../../../../test/documented/ratings';
import type { Pattern } from './pattern';

const query = (values: Record<string, string>): Record<string, unknown> => ({ params: { querystring: values } });

/** Request templates that do what they say. */
export const RIGHT_REQUESTS: readonly Pattern[] = [
  {
    name: 'the documented SageMaker sample',
    template: RATINGS_REQUEST,
    request: { params: { path: { user_id: '321' }, querystring: { items: '101,131' } } },
    json: { instances: [{ in0: [321], in1: [101] }, { in0: [321], in1: [131] }] },
  },
  {
    name: 'a whole payload passed on',
    template: `$input.json('$')`,
    request: { body: '{"a": [1, 2]}' },
    json: { a: [1, 2] },
  },
  {
    name: 'the raw payload passed on',
    template: '$input.body',
    request: { body: '{"a": 1}' },
    json: { a: 1 },
  },
  {
    name: 'everything of the request, as the console offers it',
    template: String.raw`## passes everything on
#set($allParams = $input.params())
{
"body-json" : $input.json('$'),
"params" : {
#foreach($type in $allParams.keySet())
    #set($params = $allParams.get($type))
"$type" : {
    #foreach($paramName in $params.keySet())
    "$paramName" : "$util.escapeJavaScript($params.get($paramName))"
        #if($foreach.hasNext),#end
    #end
}
    #if($foreach.hasNext),#end
#end
},
"stage-variables" : {
#foreach($key in $stageVariables.keySet())
"$key" : "$util.escapeJavaScript($stageVariables.get($key))"
    #if($foreach.hasNext),#end
#end
},
"context" : {
    "account-id" : "$context.identity.accountId",
    "api-id" : "$context.apiId",
    "http-method" : "$context.httpMethod",
    "stage" : "$context.stage",
    "source-ip" : "$context.identity.sourceIp",
    "user" : "$context.identity.user",
    "request-id" : "$context.requestId"
    }
}`,
    request: { body: '{"a":1}', params: { path: {}, querystring: { q: 'x' }, header: { Accept: '*/*', Host: 'h' } }, context: { stage: 'prod' } },
    json: {
      'body-json': { a: 1 },
      params: { path: {}, querystring: { q: 'x' }, header: { Accept: '*/*', Host: 'h' } },
      'stage-variables': {},
      context: { 'account-id': '', 'api-id': '', 'http-method': '', stage: 'prod', 'source-ip': '', user: '', 'request-id': '' },
    },
  },
  {
    name: 'headers, query and path in three loops',
    template: String.raw`{
  "body" : $input.json('$'),
  "headers": {
    #foreach($header in $input.params().header.keySet())
    "$header": "$util.escapeJavaScript($input.params().header.get($header))" #if($foreach.hasNext),#end

    #end
  },
  "query": {
    #foreach($name in $input.params().querystring.keySet())
    "$name": "$util.escapeJavaScript($input.params().querystring.get($name))" #if($foreach.hasNext),#end

    #end
  }
}`,
    request: { body: '[]', params: { querystring: { a: '1', b: '2' }, header: {} } },
    json: { body: [], headers: {}, query: { a: '1', b: '2' } },
  },
  {
    name: 'one loop in a define, used for three maps',
    template: String.raw`#define( $loop ){
  #foreach($key in $map.keySet())
    "$util.escapeJavaScript($key)": "$util.escapeJavaScript($map.get($key))"
    #if( $foreach.hasNext ) , #end
  #end
}#end
{
  #set( $map = $input.params().header )
  "headers": $loop,
  #set( $map = $input.params().querystring )
  "query": $loop,
  #set( $map = $input.params().path )
  "path": $loop
}`,
    request: query({ a: '1', b: '2' }),
    json: { headers: {}, query: { a: '1', b: '2' }, path: {} },
  },
  {
    name: 'a parameter escaped and repaired',
    template: String.raw`{"city": "$util.escapeJavaScript($input.params('city')).replaceAll("\\'", "'")"}`,
    request: query({ city: `L'Aquila "x"` }),
    json: { city: `L'Aquila "x"` },
  },
  {
    name: 'an escape kept in a variable',
    template: String.raw`#set($name = $util.escapeJavaScript($input.params('name')).replaceAll("\\'", "'"))
{"name": "$name", "copy": "$name"}`,
    request: query({ name: `O'Neil` }),
    json: { name: `O'Neil`, copy: `O'Neil` },
  },
  {
    name: 'DynamoDB PutItem from a payload',
    template: String.raw`{
  "TableName": "Comments",
  "Item": {
    "commentId": {"S": "$context.requestId"},
    "pageId": {"S": "$util.escapeJavaScript($input.path('$.pageId')).replaceAll("\\'", "'")"},
    "message": {"S": "$util.escapeJavaScript($input.path('$.message')).replaceAll("\\'", "'")"}
  }
}`,
    request: { body: '{"pageId": "p1", "message": "it\'s \\"ok\\""}', context: { requestId: 'r-1' } },
    json: { TableName: 'Comments', Item: { commentId: { S: 'r-1' }, pageId: { S: 'p1' }, message: { S: `it's "ok"` } } },
  },
  {
    name: 'DynamoDB Query by a path parameter',
    template: String.raw`{
  "TableName": "Music",
  "KeyConditionExpression": "artist = :a",
  "ExpressionAttributeValues": { ":a": { "S": "$util.escapeJavaScript($input.params('artist')).replaceAll("\\'", "'")" } }
}`,
    request: { params: { path: { artist: 'Abba' } } },
    json: { TableName: 'Music', KeyConditionExpression: 'artist = :a', ExpressionAttributeValues: { ':a': { S: 'Abba' } } },
  },
  {
    name: 'DynamoDB Scan, a constant body',
    template: '{"TableName": "Pets", "Limit": 25}',
    request: {},
    json: { TableName: 'Pets', Limit: 25 },
  },
  {
    name: 'DynamoDB GetItem with a JSON string from the payload',
    template: `{"TableName": "T", "Key": {"id": {"S": $input.json('$.id')}}}`,
    request: { body: '{"id": "7\\"8"}' },
    json: { TableName: 'T', Key: { id: { S: '7"8' } } },
  },
  {
    name: 'SQS SendMessage as a form, the payload encoded',
    template: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
    request: { body: '{"a": 1}' },
    text: 'Action=SendMessage&MessageBody=%7B%22a%22%3A+1%7D',
  },
  {
    name: 'SQS SendMessage as a form, the payload raw',
    template: 'Action=SendMessage&MessageBody=$input.body',
    request: { body: '{"a":1}' },
    text: 'Action=SendMessage&MessageBody={"a":1}',
  },
  {
    name: 'SQS SendMessage in JSON, with a nested JSON string',
    template: String.raw`#set($body = $util.escapeJavaScript($input.json('$')).replaceAll("\\'", "'"))
{"QueueUrl": "https://sqs.example/queue", "MessageBody": "{\"payload\": $body}"}`,
    request: { body: '{"a":1}' },
    json: { QueueUrl: 'https://sqs.example/queue', MessageBody: '{"payload": {"a":1}}' },
  },
  {
    name: 'SNS Publish as a form',
    template: `Action=Publish&TopicArn=$util.urlEncode('arn:aws:sns:eu-west-1:1:t')&Message=$util.urlEncode($input.body)`,
    request: { body: 'x y' },
    text: 'Action=Publish&TopicArn=arn%3Aaws%3Asns%3Aeu-west-1%3A1%3At&Message=x+y',
  },
  {
    name: 'Kinesis PutRecord with the payload in Base64',
    template: `{"StreamName": "$input.params('stream')", "Data": "$util.base64Encode($input.json('$.Data'))", "PartitionKey": "1"}`,
    request: { body: '{"Data": "x"}', params: { path: { stream: 's' } } },
    json: { StreamName: 's', Data: 'Ingi', PartitionKey: '1' },
  },
  {
    name: 'Kinesis PutRecords, one record per element',
    template: String.raw`{
  "StreamName": "$util.escapeJavaScript($input.params('stream')).replaceAll("\\'", "'")",
  "Records": [
    #foreach($elem in $input.path('$.records'))
      {
        "Data": "$util.base64Encode($elem.data)",
        "PartitionKey": "$util.escapeJavaScript($elem.key).replaceAll("\\'", "'")"
      }#if($foreach.hasNext),#end
    #end
  ]
}`,
    request: { body: '{"records": [{"data": "a", "key": "k"}, {"data": "b", "key": "l"}]}', params: { path: { stream: 's' } } },
    json: { StreamName: 's', Records: [{ Data: 'YQ==', PartitionKey: 'k' }, { Data: 'Yg==', PartitionKey: 'l' }] },
  },
  {
    name: 'Firehose PutRecord with a line break appended',
    template: String.raw`#set($line = "$input.json('$')
")
{"DeliveryStreamName": "d", "Record": {"Data": "$util.base64Encode($line)"}}`,
    request: { body: '{}' },
    json: { DeliveryStreamName: 'd', Record: { Data: 'e30K' } },
  },
  {
    name: 'Step Functions StartExecution with the payload as a string',
    template: String.raw`#set($input = $input.json('$'))
{
  "input": "$util.escapeJavaScript($input).replaceAll("\\'", "'")",
  "stateMachineArn": "arn:aws:states:eu-west-1:1:stateMachine:m"
}`,
    request: { body: '{"who": "O\'Hara"}' },
    json: { input: `{"who":"O'Hara"}`, stateMachineArn: 'arn:aws:states:eu-west-1:1:stateMachine:m' },
  },
  {
    name: 'Step Functions with placeholders for quotes, cut and escaped at the end',
    template: String.raw`#set($inputString = '')
#set($includePath = true)
#set($allParams = $input.params())
{
    "stateMachineArn": "arn:x",
    #set($inputString = "$inputString,@@body@@: $input.body")
    #if ($includePath)
        #set($inputString = "$inputString, @@path@@:{")
        #foreach($paramName in $allParams.path.keySet())
            #set($inputString = "$inputString @@$paramName@@: @@$util.escapeJavaScript($allParams.path.get($paramName))@@")
            #if($foreach.hasNext)
                #set($inputString = "$inputString,")
            #end
        #end
        #set($inputString = "$inputString }")
    #end
    #set($inputString = "$inputString}")
    #set($inputString = $inputString.replaceAll("@@",'"'))
    #set($len = $inputString.length() - 1)
    "input": "{$util.escapeJavaScript($inputString.substring(1,$len)).replaceAll("\\'","'")}"
}`,
    request: { body: '{"a":1}', params: { path: { id: '5' } } },
    json: { stateMachineArn: 'arn:x', input: '{"body": {"a":1}, "path":{ "id": "5" }}' },
  },
  {
    name: 'EventBridge PutEvents',
    template: String.raw`#set($context.requestOverride.header.X-Amz-Target = "AWSEvents.PutEvents")
#set($context.requestOverride.header.Content-Type = "application/x-amz-json-1.1")
{
  "Entries": [
    {
      "Source": "web",
      "DetailType": "order",
      "Detail": "$util.escapeJavaScript($input.body).replaceAll("\\'", "'")"
    }
  ]
}`,
    request: { body: '{"a":1}' },
    json: { Entries: [{ Source: 'web', DetailType: 'order', Detail: '{"a":1}' }] },
  },
  {
    name: 'S3 PutObject of a part of the payload',
    template: `#set($context.requestOverride.path.key = $context.requestId)
$input.json('$.document')`,
    request: { body: '{"document": {"x": 1}}', context: { requestId: 'r' } },
    json: { x: 1 },
  },
  {
    name: 'a mock for CORS, keys without quotes',
    template: '{ statusCode: 200 }',
    request: {},
    text: '{ statusCode: 200 }',
  },
  {
    name: 'a mock that reads a parameter to choose its status',
    template: `{
  #if( $input.params('scope') == "internal" )
    "statusCode": 200
  #else
    "statusCode": 500
  #end
}`,
    request: query({ scope: 'internal' }),
    json: { statusCode: 200 },
  },
  {
    name: 'an optional member',
    template: String.raw`#set($limit = $input.params('limit'))
{
  "table": "t"#if($limit.matches("[1-9][0-9]{0,3}")),
  "limit": $limit#end

}`,
    request: query({ limit: '25' }),
    json: { table: 't', limit: 25 },
  },
  {
    name: 'a default for an empty parameter',
    template: String.raw`#set($page = $input.params('page'))
#if($page == "")
#set($page = "first")
#end
{"page": "$util.escapeJavaScript($page).replaceAll("\\'", "'")"}`,
    request: {},
    json: { page: 'first' },
  },
  {
    name: 'a comma put before all but the first',
    template: String.raw`[#foreach($word in $input.params('words').split(" "))#if(!$foreach.first), #end"$util.base64Encode($word)"#end]`,
    request: query({ words: 'a b' }),
    json: ['YQ==', 'Yg=='],
  },
  {
    name: 'a comma by the loop counter',
    template: String.raw`[#foreach($n in [1..3])#if($velocityCount > 1), #end$n#end]`,
    request: {},
    json: [1, 2, 3],
  },
  {
    name: 'a separator kept in a variable',
    template: String.raw`#set($sep = "")
{#foreach($name in ["a", "b"])$sep"$name": "$util.base64Encode($input.params($name))"#set($sep = ", ")#end}`,
    request: query({ a: '1' }),
    json: { a: 'MQ==', b: '' },
  },
  {
    name: 'numbers proven by a pattern',
    template: String.raw`#set($lat = $input.params('lat'))
#if($lat.matches("-?[0-9]{1,3}[.][0-9]+"))
{"lat": $lat}
#else
{"lat": null}
#end`,
    request: query({ lat: '51.5' }),
    json: { lat: 51.5 },
  },
  {
    name: 'a number made by parsing',
    template: String.raw`#set($zero = 0)
#set($age = $zero.parseInt($input.params('age')))
{"age": $age, "next": $zero.parseInt($input.params('age'))}`,
    request: query({ age: '41' }),
    json: { age: 41, next: 41 },
  },
  {
    name: 'one of a set',
    template: String.raw`#set($unit = $input.params('unit'))
#if($unit != "metric" && $unit != "imperial")#set($unit = "metric")#end
{"unit": "$unit"}`,
    request: query({ unit: 'x' }),
    json: { unit: 'metric' },
  },
  {
    name: 'CSV for a built-in algorithm',
    template: String.raw`$input.params('a'),$input.params('b'),$input.params('c')`,
    request: query({ a: '1', b: '2', c: '3' }),
    text: '1,2,3',
  },
  {
    name: 'CSV rows from a payload',
    template: String.raw`#foreach($row in $input.path('$.rows'))
$row.x,$row.y
#end`,
    request: { body: '{"rows": [{"x": 1, "y": 2}, {"x": 3, "y": 4}]}' },
    text: '1,2\n3,4\n',
  },
  {
    name: 'a SOAP envelope',
    template: String.raw`<Envelope><Body><Get id="$util.urlEncode($input.params('id'))"/></Body></Envelope>`,
    request: query({ id: '7' }),
    text: '<Envelope><Body><Get id="7"/></Body></Envelope>',
  },
  {
    name: 'a form turned into JSON',
    template: String.raw`#set($pairs = $input.body.split("&"))
{
#foreach($pair in $pairs)
#set($parts = $pair.split("="))
#if($parts.size() > 1)
#set($value = $util.urlDecode($parts[1]))
#else
#set($value = "")
#end
"$util.escapeJavaScript($util.urlDecode($parts.get(0))).replaceAll("\\'", "'")": "$util.escapeJavaScript($value).replaceAll("\\'", "'")"#if($foreach.hasNext),#end

#end
}`,
    request: { body: 'a=1&b=x%22y' },
    json: { a: '1', b: 'x"y' },
  },
  {
    name: 'a map that is only filled',
    template: String.raw`#set($seen = {})
#set($ignore = $seen.put("a", 1))
{"count": $seen.size()}`,
    request: {},
    json: { count: 1 },
  },
  {
    name: 'Hugging Face inputs from a query',
    template: String.raw`{"inputs": "$util.escapeJavaScript($input.params('q')).replaceAll("\\'", "'")", "parameters": {"top_k": 3}}`,
    request: query({ q: 'what?' }),
    json: { inputs: 'what?', parameters: { top_k: 3 } },
  },
  {
    name: 'stage variables and a dollar sign of its own',
    template: String.raw`#set($D = '$')
{"table": "$stageVariables.table", "${'$'}{D}ref": "#/definitions/x", "price": "$5"}`,
    request: { stageVariables: { table: 't' } },
    json: { table: 't', $ref: '#/definitions/x', price: '$5' },
  },
  {
    name: 'a query string put together again, in a loop inside of a JSON string',
    template: `{
  "query": "#foreach($key in $input.params().querystring.keySet())#if($foreach.index > 0)&#end$util.urlEncode($key)=$util.urlEncode($input.params().querystring.get($key))#end",
  "body": $input.json('$')
}`,
    request: query({ a: '1', b: 'x y' }),
    json: { query: 'a=1&b=x+y', body: {} },
  },
  {
    name: 'a JSON message in a form, parameters looped',
    template: String.raw`Action=SendMessage&MessageBody={
  "method": "$context.httpMethod",
  "query": {
    #foreach($p in $input.params().querystring.keySet())
    "$p": "$util.escapeJavaScript($input.params().querystring.get($p))" #if($foreach.hasNext),#end
    #end
  }
}`,
    request: { context: { httpMethod: 'GET' } },
    text: `Action=SendMessage&MessageBody={
  "method": "GET",
  "query": {
      }
}`,
  },
  {
    name: 'Step Functions, the payload escaped once',
    template: `{"input": "$util.escapeJavaScript($input.json('$'))", "name": "$context.requestId", "stateMachineArn": "arn:x"}`,
    request: { body: '{"a":1}', context: { requestId: 'r' } },
    json: { input: '{"a":1}', name: 'r', stateMachineArn: 'arn:x' },
  },
  {
    name: 'a form or a query turned into JSON by the method',
    template: String.raw`#if($context.httpMethod == "POST")
 #set($raw = $input.path('$'))
#else
 #set($raw = "")
#end
#set($pairs = $raw.split("&"))
{
#foreach($pair in $pairs)
  #set($parts = $pair.split("="))
  "$util.escapeJavaScript($util.urlDecode($parts[0])).replaceAll("\\'", "'")": #if($parts.size() > 1 && $parts[1].length() > 0)"$util.escapeJavaScript($util.urlDecode($parts[1])).replaceAll("\\'", "'")"#{else}""#end#if($foreach.hasNext),#end
#end
}`,
    request: { body: 'a=1&b=', context: { httpMethod: 'POST' } },
    json: { a: '1', b: '' },
  },
];
