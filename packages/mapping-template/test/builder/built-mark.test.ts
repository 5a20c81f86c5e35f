import { builtPart, withBuiltMark } from '../../src/builder/built-mark';
import { Json } from '../../src/builder/json';
import { RequestTemplate } from '../../src/builder/request-template';
import { MappingTemplate } from '../../src/mapping-template';

describe('the mark of a built template', () => {
  const { text } = RequestTemplate.json(Json.literal('x'));

  test('is known behind a prelude', () => {
    expect(builtPart(text)).toBe(0);
    expect(builtPart(`#set($x = 1)\n${text}`)).toBe(13);
    expect(builtPart(`#if($x)#end${text}`)).toBe(11);
    for (const prelude of ['#set($x = 1)', '#if($x)#set($y = 1)#end']) {
      expect(MappingTemplate.parse(prelude + text).render().body).toBe('"x"\n');
    }
  });

  test('is not believed once the text has been changed', () => {
    expect(builtPart(text.replace('"x"', '"y"'))).toBeUndefined();
    expect(builtPart(`${text} `)).toBeUndefined();
    expect(builtPart('{"a": 1}')).toBeUndefined();
  });

  test('tells different texts apart', () => {
    expect(withBuiltMark('a')).toBe('## built by RequestTemplate, unchanged as e40c292c\na');
    expect(withBuiltMark('')).toBe('## built by RequestTemplate, unchanged as 811c9dc5\n');
  });
});
