import { RATINGS_RESPONSE } from '../../../../../test/documented/ratings';
import type { Pattern } from './pattern';

/** Response templates that do what they say. */
export const RIGHT_RESPONSES: readonly Pattern[] = [
  {
    name: 'the documented ratings response',
    phase: 'response',
    template: RATINGS_RESPONSE,
    request: { body: '{"predictions": [{"scores": [3.8]}, {"scores": [4.25]}]}' },
    json: { ratings: [3.8, 4.25] },
  },
  {
    name: 'photos, some members of each element',
    phase: 'response',
    template: String.raw`#set($inputRoot = $input.path('$'))
{
  "photos": [
#foreach($elem in $inputRoot.photos.photo)
    {
      "id": "$elem.id",
      "photographedBy": "$elem.first $elem.last",
      "title": "$elem.title",
      "ispublic": $elem.ispublic,
      "isfriend": $elem.isfriend
    }#if($foreach.hasNext),#end

#end
  ]
}`,
    request: { body: '{"photos": {"photo": [{"id": "1", "first": "A", "last": "B", "title": "t", "ispublic": true, "isfriend": false}]}}' },
    json: { photos: [{ id: '1', photographedBy: 'A B', title: 't', ispublic: true, isfriend: false }] },
  },
  {
    name: 'articles by language, a loop over an array at the root',
    phase: 'response',
    template: String.raw`#set($articles = $input.path('$.articles'))
{
  "count": $articles.size(),
  "articles": [#foreach($article in $articles)
    {"id": $article.id, "headline": $input.json("$.articles[$foreach.index].headline")}#if($foreach.hasNext),#end
  #end]
}`,
    request: { body: '{"articles": [{"id": 1, "headline": "x"}, {"id": 2, "headline": "y"}]}' },
    json: { count: 2, articles: [{ id: 1, headline: 'x' }, { id: 2, headline: 'y' }] },
  },
  {
    name: 'sales in two levels of loops',
    phase: 'response',
    template: String.raw`#set($root = $input.path('$'))
{
  "regions": [
    #foreach($region in $root.regions)
    {
      "name": "$util.escapeJavaScript($region.name).replaceAll("\\'", "'")",
      "amounts": [#foreach($sale in $region.sales)$sale.amount#if($foreach.hasNext), #end#end]
    }#if($foreach.hasNext),#end
    #end
  ]
}`,
    request: { body: '{"regions": [{"name": "N", "sales": [{"amount": 1}, {"amount": 2.5}]}, {"name": "S", "sales": []}]}' },
    json: { regions: [{ name: 'N', amounts: [1, 2.5] }, { name: 'S', amounts: [] }] },
  },
  {
    name: 'an invoice, values taken as JSON',
    phase: 'response',
    template: `{"customer": $input.json('$.customer'), "total": $input.json('$.total'), "lines": $input.json('$.lines')}`,
    request: { body: '{"customer": "C", "total": 12.5, "lines": [{"sku": "a"}]}' },
    json: { customer: 'C', total: 12.5, lines: [{ sku: 'a' }] },
  },
  {
    name: 'DynamoDB items without their types',
    phase: 'response',
    template: String.raw`#set($inputRoot = $input.path('$'))
{
  "comments": [
    #foreach($elem in $inputRoot.Items)
    {
      "id": "$elem.id.S",
      "votes": $elem.votes.N
    }#if($foreach.hasNext),#end
    #end
  ]
}`,
    request: { body: '{"Items": [{"id": {"S": "a"}, "votes": {"N": "3"}}]}' },
    json: { comments: [{ id: 'a', votes: 3 }] },
  },
  {
    name: 'no records, or a list of them',
    phase: 'response',
    template: String.raw`#set($root = $input.path('$'))
#if($root.Count == 0)
{"error": "no records"}
#else
[#foreach($item in $root.Items)"$util.escapeJavaScript($item.name.S).replaceAll("\\'", "'")"#if($foreach.hasNext),#end#end]
#end`,
    request: { body: '{"Count": 1, "Items": [{"name": {"S": "x"}}]}' },
    json: ['x'],
  },
  {
    name: 'SQS: the id of the message',
    phase: 'response',
    template: `{"messageId": $input.json('$.SendMessageResponse.SendMessageResult.MessageId')}`,
    request: { body: '{"SendMessageResponse": {"SendMessageResult": {"MessageId": "m"}}}' },
    json: { messageId: 'm' },
  },
  {
    name: 'Step Functions: the output of a synchronous execution',
    phase: 'response',
    template: `#set($output = $input.path('$.output'))
$output`,
    request: { body: '{"output": "{\\"a\\":1}"}' },
    json: { a: 1 },
  },
  {
    name: 'a status by what the backend says',
    phase: 'response',
    template: String.raw`#set($result = $input.path('$.status'))
#if($result == "FAILED")
#set($context.responseOverride.status = 500)
{"error": "failed"}
#else
{"ok": true}
#end`,
    request: { body: '{"status": "FAILED"}' },
    json: { error: 'failed' },
  },
  {
    name: 'a redirect by header',
    phase: 'response',
    template: `#set($context.responseOverride.status = 302)
#set($context.responseOverride.header.Location = $input.path('$.url'))
{}`,
    request: { body: '{"url": "https://x"}' },
    json: {},
  },
  {
    name: 'an error with the request id and nothing of the backend',
    phase: 'response',
    template: `{"message": "the model could not answer", "requestId": "$context.requestId"}`,
    request: { context: { requestId: 'r' } },
    json: { message: 'the model could not answer', requestId: 'r' },
  },
  {
    name: 'keys and values of a map',
    phase: 'response',
    template: String.raw`#set($scores = $input.path('$.scores'))
{#foreach($name in $scores.keySet())"$util.base64Encode($name)": $scores.get($name)#if($foreach.hasNext), #end#end}`,
    request: { body: '{"scores": {"a": 1, "b": 2}}' },
    json: { 'YQ==': 1, 'Yg==': 2 },
  },
  {
    name: 'the parsed error message of a function',
    phase: 'response',
    template: String.raw`#set($error = $util.parseJson($input.path('$.errorMessage')))
{"type": "$util.escapeJavaScript($error.errorType).replaceAll("\\'", "'")"}`,
    request: { body: '{"errorMessage": "{\\"errorType\\": \\"Bad\\"}"}' },
    json: { type: 'Bad' },
  },
];
