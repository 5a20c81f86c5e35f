import type { DocumentedTemplates } from '../src/documented-templates';
import type { PlayState } from './play-state';

/** A template to begin with. */
export interface Sample {
  /** Stands in addresses: `playground.html#injection`. */
  readonly id: string;
  readonly title: string;
  readonly state: PlayState;
}

const EMPTY: Omit<PlayState, 'phase' | 'template'> = { isJson: true, path: [], querystring: [], header: [], stageVariables: [], body: '', context: '' };

/** The samples, the documented ones first. */
export function samples({ request, response }: DocumentedTemplates): readonly Sample[] {
  return [
    {
      id: 'get-to-post',
      title: 'A GET that asks a recommender',
      state: { ...EMPTY, phase: 'request', template: request, path: [['user_id', '321']], querystring: [['items', '101,131,162']] },
    },
    {
      id: 'response',
      title: "The model's answer for the client",
      state: { ...EMPTY, phase: 'response', template: response, body: '{"predictions": [{"scores": [4.22]}, {"scores": [4.52]}, {"scores": [4.83]}]}' },
    },
    {
      id: 'csv',
      title: 'Rows of CSV',
      state: {
        ...EMPTY, phase: 'request', isJson: false, path: [['user_id', '321']], querystring: [['items', '101,131,x,162']],
        template: `#set( $user = $input.params('user_id') )
#foreach( $item in $input.params('items').split(',') )
#set( $row = "$user,$item" )
#if( $row.matches("[0-9]+,[0-9]+") )
$row
#end
#end
`,
      },
    },
    {
      id: 'image',
      title: 'An image inside JSON',
      state: {
        ...EMPTY, phase: 'request', body: '{"image": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "top": 3}',
        header: [['Content-Type', 'application/json']],
        template: `#set( $top = $input.path('$.top') )
#if( "$!top" == "" )#set( $top = 5 )#end
{
  "instances": [
    {"image_bytes": {"b64": $input.json('$.image')}}
  ],
  "parameters": {"top": $top}
}
`,
      },
    },
    {
      id: 'injection',
      title: 'Callers who write JSON of their own',
      state: {
        ...EMPTY, phase: 'request', querystring: [['city', 'Ulm", "discount": "100']],
        template: `{
  "city": "$input.params('city')",
  "discount": "0"
}
`,
      },
    },
    {
      id: 'escaped',
      title: 'The same, escaped',
      state: {
        ...EMPTY, phase: 'request', querystring: [['city', 'Ulm", "discount": "100']],
        template: `{
  "city": "$util.escapeJavaScript($input.params('city')).replaceAll("\\\\'", "'")",
  "discount": "0"
}
`,
      },
    },
    {
      id: 'mistakes',
      title: 'Mistakes that fail on AWS alone',
      state: {
        ...EMPTY, phase: 'request', body: '{"user": 7, "items": [1, 2]}',
        template: `#set( $user = $input.parms('user') )
{
  "user": "$input.body.user",
  "items": [#foreach( $item in $input.path('$.items') )$item, #end]
}
`,
      },
    },
    {
      id: 'status',
      title: 'A status of your own, by stage variable',
      state: {
        ...EMPTY, phase: 'response', body: '{"predictions": [], "model": "ratings-v2"}', stageVariables: [['strict', 'true']],
        context: '{\n  "requestId": "c6af9ac6-7b61-11e6-9a41-93e8deadbeef"\n}',
        template: `#set( $found = $input.path('$.predictions') )
#if( $found.isEmpty() && $stageVariables.strict == "true" )
#set( $context.responseOverride.status = 404 )
{"message": "nothing to predict", "requestId": "$context.requestId"}
#else
{"predictions": $input.json('$.predictions')}
#end
`,
      },
    },
  ];
}
