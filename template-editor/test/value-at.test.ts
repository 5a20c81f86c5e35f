import { valueAt, type TemplateRun } from '../src/engine';

const REQUEST: TemplateRun['request'] = { body: '{"n": [1, 2]}', params: { querystring: { a: '1,2' } }, context: {}, stageVariables: {} };

const at = (text: string, piece: string) => valueAt(text, text.indexOf(piece) + 1, REQUEST);

it('tells the value of a reference, wherever it stands', () => {
  const text = '#set($items = $input.params("a"))#if($items != "")#foreach($i in $items.split(","))$i#end#end';
  expect(at(text, '$items =')).toMatchObject({ reference: '$items', values: ['1,2'] });
  expect(at(text, '$items !=')).toMatchObject({ reference: '$items', values: ['1,2'] });
  expect(at(text, '$items.split')).toMatchObject({ reference: '$items.split(",")', values: ['[1, 2]'] });
  expect(at(text, '$i#end')).toMatchObject({ reference: '$i', values: ['1', '2'] });
});

it('tells that a place was never reached', () => {
  expect(at('#if(false)$input.body#end', '$input.body')?.values).toEqual([]);
});

it('knows that text has no value', () => {
  expect(at('{"a": 1}', '"a"')).toBeUndefined();
});
