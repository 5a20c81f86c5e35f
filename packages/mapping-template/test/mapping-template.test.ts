import { RATINGS_REQUEST } from '../../../test/documented/ratings';
import { MappingTemplate, type RenderLimits, type TemplateRequest } from '../src';
import { ERROR_CATALOGUE, TemplateRenderError } from '../src/language';
import { messageOf } from './thrown-by';

function rendered(template: string, request?: TemplateRequest): string {
  return MappingTemplate.parse(template).render(request).body;
}

describe('MappingTemplate', () => {
  it.each([1, 3, 100])('renders the documented request template for %d items to JSON', (count) => {
    const items = Array.from({ length: count }, (_, index) => 100 + index);
    const request = { params: { path: { user_id: '321' }, querystring: { items: items.join(',') } } };
    expect(JSON.parse(rendered(RATINGS_REQUEST, request))).toEqual({ instances: items.map((item) => ({ in0: [321], in1: [item] })) });
  });

  it('is parsed once and rendered many times, each time on its own', () => {
    const template = MappingTemplate.parse('#set($l = [])#set($n = $l.add($input.params("a")))$l $x#set($x = 1)');
    const bodies = ['a', 'b'].map((a) => template.render({ params: { querystring: { a } } }).body);
    expect(bodies).toEqual(['[a] ', '[b] ']);
  });

  it('sees nothing of JavaScript objects', () => {
    const template = '$m.constructor$m["__proto__"]$m.toString()$m.hasOwnProperty("a")$s.constructor$s["__proto__"]$l.length$l.push(1)$input.constructor';
    expect(rendered(template, { variables: { m: {}, s: 'x', l: [] } })).toBe('{}{}');
  });

  it('reads own data only, whatever it is called', () => {
    const body = '{"__proto__": {"a": 1}, "constructor": 2, "toString": 3}';
    expect(rendered('#set($b = $input.path("$"))$b["__proto__"].a $b.constructor $b.get("toString") $b.valueOf', { body })).toBe('1 2 3 ');
    expect(rendered('$input.params("constructor")$input.params("__proto__")$stageVariables.toString', { params: { path: {} } })).toBe('');
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it('takes plain data as Java\'s values', () => {
    const variables = { i: 1, l: 3000000000, d: 2.5, e: 1e21, b: 12345678901234567890n, s: 'x', t: true, n: null, list: [1, [2]], map: { k: { j: 1 } } };
    expect(rendered('$i $l $d $e $b $s $t [$n] $list $map', { variables })).toBe('1 3000000000 2.5 1.0E21 12345678901234567890 x true [] [1, [2]] {k={j=1}}');
  });

  it('leaves holes as they are', () => {
    const text = '{"a": "${Token[A.1]}", #set($x = "${Token[B.2]}#if(true)!#end")"b": "$x"} #[[${Token[C.3]}]]#';
    const holes = ['${Token[A.1]}', '${Token[B.2]}', '${Token[C.3]}'].map((hole) => ({ start: text.indexOf(hole), end: text.indexOf(hole) + hole.length }));
    expect(MappingTemplate.parse(text, { holes }).render().body).toBe('{"a": "${Token[A.1]}", "b": "${Token[B.2]}!"} ${Token[C.3]}');
  });

  it('fails on a hole inside of an expression', () => {
    const text = '#if($x == HOLE)a#end';
    expect(messageOf(() => MappingTemplate.parse(text, { holes: [{ start: 10, end: 14 }] }))).toBe([
      'template:1:11 MAP1016 a value that is not known yet cannot stand inside of an expression',
      '  1 | #if($x == HOLE)a#end',
      '    |           ^',
      'help: put it into quotes, where it is text',
    ].join('\n'));
  });

  it('fails on holes that overlap', () => {
    expect(messageOf(() => MappingTemplate.parse('abcdef', { holes: [{ start: 0, end: 3 }, { start: 2, end: 4 }] })))
      .toBe('\'holes\' must be stretches of the text that do not overlap: got 2 to 4 in a text of 6 units');
  });

  it('fails on a template of more than 300 KB', () => {
    expect(messageOf(() => MappingTemplate.parse('é'.repeat(153_601)))).toBe([
      'template:1:1 MAP5001 the template has 307202 bytes, and API Gateway takes 307200 at most',
      `  1 | ${'é'.repeat(120)}`,
      '    | ^',
      'help: move data out of the template, into stage variables or into the backend',
    ].join('\n'));
    expect(rendered('x'.repeat(307_200))).toHaveLength(307_200);
  });

  it('answers findings for a template that does not parse', () => {
    expect(MappingTemplate.check('#if($x == null)a').map(({ code, line, column }) => [code, line, column])).toContainEqual(['MAP1003', 1, 1]);
  });

  it('gives every code of its errors a title of its own', () => {
    const codes = ERROR_CATALOGUE.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^MAP[1-5]\d{3}$/.test(code))).toEqual([]);
  });
});

describe('overrides', () => {
  it('are plain data behind the run, with what else a template has put beside them', () => {
    const template = MappingTemplate.parse('#set($context.requestOverride.header.A = "1")#set($context["requestOverride"].querystring["b"] = ["x", "y"])'
      + '#set($q = $context.requestOverride.path.put("c", 3))#set($context.responseOverride.status = 444)#set($context.responseOverride.custom = {"k": true})');
    expect(template.render()).toEqual({
      body: '',
      requestOverride: { path: { c: 3 }, header: { A: '1' }, querystring: { b: ['x', 'y'] } },
      responseOverride: { header: {}, status: 444, custom: { k: true } },
    });
  });

  it('are empty where a template does not use them', () => {
    expect(MappingTemplate.parse('x').render()).toEqual({
      body: 'x', requestOverride: { path: {}, header: {}, querystring: {} }, responseOverride: { header: {} },
    });
  });

  it('travel from a request template to a response template', () => {
    const first = MappingTemplate.parse('#set($context.requestOverride.header.a = "1")#set($context.responseOverride.status = 202)').render();
    const context = { requestOverride: first.requestOverride, responseOverride: first.responseOverride };
    const second = MappingTemplate.parse('$context.requestOverride.header.a $context.responseOverride.status').render({ context });
    expect([second.body, second.responseOverride]).toEqual(['1 202', { header: {}, status: 202 }]);
    expect(MappingTemplate.parse('x').render({ context }).responseOverride).toEqual({ header: {}, status: 202 });
  });

  it('may be set once by each template', () => {
    const context = { responseOverride: { header: {}, status: 200 } };
    const template = MappingTemplate.parse('#set($context.responseOverride.status = 500)');
    expect(template.render({ context }).responseOverride).toEqual({ header: {}, status: 500 });
    expect(() => MappingTemplate.parse('#set($context.responseOverride.status = 1)#set($context.responseOverride.status = 2)').render()).toThrow(/MAP3010/);
  });

  it('and the maps of $context print as nothing, as recorded on AWS', () => {
    const context = { identity: { sourceIp: '1.2.3.4', user: null }, stage: 'prod' };
    expect(rendered('[$context.identity][$context.requestOverride][$context.requestOverride.header][$context.identity.sourceIp][$context.identity.user]', { context }))
      .toBe('[][][][1.2.3.4][]');
  });

  it('are the only part of $context that can be changed', () => {
    const context = { stage: 'prod', identity: { user: 'me' } };
    expect(rendered('#set($context.stage = "x")#set($context.identity.user = "y")#set($q = $context.remove("stage"))$context.stage $context.identity.user', { context }))
      .toBe('prod me');
  });

  it('keep the order of the keys of $context', () => {
    const context = { resourceId: 'r', requestOverride: {}, stage: 's', responseOverride: {}, apiId: 'a' };
    expect(rendered('$context.keySet()', { context })).toBe('[resourceId, requestOverride, stage, responseOverride, apiId]');
  });
});

describe('source map and trace', () => {
  it('tell where each part of the output comes from', () => {
    const text = 'a $x#foreach($i in [1, 2])<$i>#end${y}b';
    const { body, sourceMap } = MappingTemplate.parse(text).render({ variables: { x: 'XX', y: 7 } }, { sourceMap: true });
    expect(body).toBe('a XX<1><2>7b');
    expect(sourceMap?.map(({ outputStart, outputEnd, start, end }) => [body.slice(outputStart, outputEnd), text.slice(start, end)])).toEqual([
      ['a ', 'a '], ['XX', '$x'], ['<', '<'], ['1', '$i'], ['>', '>'], ['<', '<'], ['2', '$i'], ['>', '>'], ['7', '${y}'], ['b', 'b'],
    ]);
  });

  it('look into blocks, not into strings', () => {
    const text = '#define($d)<$x>#end#set($s = "[$x]")$d$s';
    const { body, sourceMap } = MappingTemplate.parse(text).render({ variables: { x: 1 } }, { sourceMap: true });
    expect(sourceMap?.map(({ outputStart, outputEnd, start, end }) => [body.slice(outputStart, outputEnd), text.slice(start, end)]))
      .toEqual([['<', '<'], ['1', '$x'], ['>', '>'], ['[1]', '$s']]);
  });

  it('count branches and passes', () => {
    const text = '#foreach($i in [1..5])#if($i < 3)a#elseif($i == 3)b#{else}c#end#end#foreach($i in [])#end#if(false)#end';
    const { trace } = MappingTemplate.parse(text).render({}, { trace: true });
    expect(trace).toEqual({
      branches: [
        { start: text.indexOf('#if'), index: 0, count: 2 },
        { start: text.indexOf('#elseif'), index: 1, count: 1 },
        { start: text.indexOf('#{else}'), index: 2, count: 2 },
      ],
      loops: [{ start: 0, passes: 5 }],
    });
  });

  it('are absent where they are not asked for', () => {
    expect(Object.keys(MappingTemplate.parse('$x').render())).toEqual(['body', 'requestOverride', 'responseOverride']);
  });
});

describe('limits', () => {
  function limited(template: string, limits: RenderLimits): string {
    return messageOf(() => MappingTemplate.parse(template).render({}, { limits })).split('\n')[0];
  }

  it('end a loop silently behind 1,000 passes, with $foreach.hasNext still true', () => {
    expect(rendered('#foreach($i in [1..1200])#if(!$foreach.hasNext)last#end#end$i#foreach($i in [1..1001])#set($n = $foreach.count)#end$n')).toBe('1000');
    expect(MappingTemplate.parse('#foreach($i in [1..9])$i#end').render({}, { limits: { loopIterations: 4 } }).body).toBe('1234');
  });

  it.each<[string, RenderLimits, string]>([
    ['#foreach($i in [1..100])#foreach($j in [1..100])#end#end', { steps: 1000 }, 'template:1:25 MAP5003 the template takes more than 1000 steps (limit \'steps\')'],
    ['#foreach($i in [1..100])0123456789#end', { outputLength: 100 }, 'template:1:1 MAP5004 the template makes a text of more than 100 characters (limit \'outputLength\')'],
    ['#set($s = "ab")#foreach($i in [1..40])#set($s = $s + $s)#end', { outputLength: 1000 },
      'template:1:16 MAP5004 the template makes a text of more than 1000 characters (limit \'outputLength\')'],
    ['#set($s = "ab")$s.repeat(2000000000)', {}, 'template:1:18 MAP5004 the template makes a text of more than 10485760 characters (limit \'outputLength\')'],
    ['#set($s = "ab")$s.format("%20000000d", 1)', {},
      'template:1:18 MAP5004 the template makes a text of more than 10485760 characters (limit \'outputLength\')'],
    ['#set($l = [1..2000000])', {}, 'template:1:11 MAP5005 the template makes a list or map of more than 1000000 elements (limit \'collectionSize\')'],
    ['#set($l = [1])#foreach($i in [1..99])#set($q = $l.addAll($l))#end', { collectionSize: 1000 },
      'template:1:50 MAP5005 the template makes a list or map of more than 1000 elements (limit \'collectionSize\')'],
  ])('end %j with an error that names the limit', (template, limits, expected) => {
    expect(limited(template, limits)).toBe(expected);
  });

  it('end blocks that print one another without end', () => {
    const blocks = Array.from({ length: 40 }, (_, index) => `#define($b${index})$b${index + 1}$b${index + 1}#end`).join('');
    expect(limited(`${blocks}$b0`, {})).toMatch(/^template:1:\d+ MAP5003 /);
    const chain = Array.from({ length: 200 }, (_, index) => `#define($b${index})$b${index + 1}#end`).join('');
    expect(limited(`${chain}$b0`, {})).toMatch(/MAP5006 blocks of #define are printed inside one another more than 100 levels deep \(limit 'depth'\)$/);
  });

  it('end templates that are nested without end', () => {
    expect(messageOf(() => MappingTemplate.parse('#if(true)'.repeat(5000))).split('\n')[0]).toBe('template:1:2255 MAP5002 the template is nested more than 250 levels deep');
    expect(messageOf(() => MappingTemplate.parse(`#set($x = ${'('.repeat(5000)}`)).split('\n')[0]).toMatch(/MAP5002/);
    expect(messageOf(() => MappingTemplate.parse(`#set($x = 1${' + 1'.repeat(5000)})`)).split('\n')[0]).toMatch(/MAP5002 the expression has more than 1000 operators$/);
  });

  it('must be positive whole numbers', () => {
    expect(messageOf(() => MappingTemplate.parse('x').render({}, { limits: { steps: 0 } })))
      .toBe('\'limits.steps\' must be a positive whole number: got 0; leave it out for the default of 5000000');
  });

  it('hold for structures that hold themselves', () => {
    expect(() => rendered('#set($l = [])#set($m = {"l": $l})#set($q = $l.add($m))$l')).toThrow(TemplateRenderError);
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(messageOf(() => rendered('$v', { variables: { v: cycle } }))).toBe('the data is nested more than 1000 levels deep or holds itself');
  });
});
