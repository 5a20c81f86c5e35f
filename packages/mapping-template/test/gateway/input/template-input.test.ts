import { Fault } from '../../../src/diagnostics/fault';
import { TemplateInput } from '../../../src/gateway/input';
import { JavaList, JavaMap, type JavaValue, printValue } from '../../../src/vtl/values';

function input(body?: string, params: Record<string, Record<string, string>> = {}): TemplateInput {
  const maps = ['path', 'querystring', 'header'].map((location) => [location, new JavaMap(Object.entries(params[location] ?? {}))] as const);
  return new TemplateInput({ body, params: new JavaMap(maps) });
}

const text = (value: JavaValue | undefined): string | undefined => value === undefined ? undefined : printValue(value);

describe('$input', () => {
  test.each([undefined, ''])('reads the empty payload %j as {}', (body) => {
    expect(input(body).property('body')).toBe('{}');
    expect(text(input(body).call('path', ['$']))).toBe('{}');
    expect(input(body).call('json', ['$'])).toBe('{}');
  });

  test.each([
    ['a=b', 'a=b', '"a=b"'], ['"a=b"', 'a=b', '"a=b"'], ['a{b', 'a{b', '"a{b"'], ['null{', 'null{', '"null{"'], ['  spaced ', 'spaced', '"spaced"'],
    ['42', '42', '"42"'], ['<xml/>', '<xml/>', '"<xml/>"'], ['   ', '', '""'],
  ])('reads %j as a text', (body, path, json) => {
    expect(input(body).call('path', ['$'])).toBe(path);
    expect(input(body).call('json', ['$'])).toBe(json);
  });

  test('gives null for a missing part, and two quotes for its JSON', () => {
    const found = input('{"a":{"b":null},"l":[]}');
    for (const path of ['$.nope', '$.a.b', '$.a.b.c', '$.l[0]', '$.a[0]']) {
      expect(found.call('path', [path])).toBeNull();
      expect(found.call('json', [path])).toBe('""');
    }
    expect(text(found.call('path', ['$..nope']))).toBe('[]');
  });

  test('prints JSON without blanks and with slashes as they are', () => {
    expect(input('{"some": "va/lue", "n": [1.0, 1e3]}').call('json', ['$'])).toBe('{"some":"va/lue","n":[1.0,1000.0]}');
  });

  test('reads the payload afresh whatever the template did to what it was given', () => {
    const found = input('{"l":[1],"m":{"k":1}}');
    const root = found.call('path', ['$']) as JavaMap;
    (root.get('l') as JavaList).add(2);
    root.put('m', 'gone');
    expect(text(root)).toBe('{l=[1,2], m=gone}');
    expect(found.call('json', ['$'])).toBe('{"l":[1],"m":{"k":1}}');
    (found.call('path', ['$.m']) as JavaMap).put('k', 2);
    (found.call('path', ['$.m']) as JavaMap).put('k', 3);
    expect(text(found.call('path', ['$']))).toBe('{l=[1], m={k=1}}');
  });

  test('looks for a parameter in path, query string and header, in this order', () => {
    const found = input('', { path: { a: 'p' }, querystring: { a: 'q', b: 'q' }, header: { a: 'h', b: 'h', C: 'h' } });
    expect(['a', 'b', 'C', 'c'].map((name) => found.call('params', [name]))).toEqual(['p', 'q', 'h', '']);
    expect(text(found.call('params', []))).toBe('{path={a=p}, querystring={a=q, b=q}, header={a=h, b=h, C=h}}');
    expect(found.call('params', [null])).toBe('');
  });

  test('prints {} itself and for a member without parentheses, and knows no other member', () => {
    expect(input().print()).toBe('{}');
    expect(input().missingProperty).toBe('{}');
    for (const name of ['params', 'path', 'constructor', '__proto__', 'payload', 'budget']) {
      expect(input().property(name)).toBeUndefined();
    }
    for (const name of ['constructor', '__proto__', 'read', 'print', 'body']) {
      expect(input().call(name, ['$'])).toBeUndefined();
    }
    expect(input().call('path', [])).toBeUndefined();
    expect(input().call('path', [5])).toBeUndefined();
  });

  test.each<[string, string, JavaValue[], string, string]>([
    ['{a', 'path', ['$'], 'MAP4001', 'the payload is not JSON: Unexpected End Of File position 1: null'],
    ['{}', 'json', ['$.'], 'MAP4003', 'the JSONPath \'$.\' is not valid at position 1: it must not end with a dot'],
    ['{}', 'path', [null], 'MAP4020', '$input.path got null'],
    ['{}', 'params', [0], 'MAP4023', '$input.params does not take these arguments'],
  ])('fails for %j in %s', (body, name, args, code, message) => {
    expect(() => input(body).call(name, args)).toThrow(expect.objectContaining({ code, message }) as Fault);
  });

  test('refuses access to its class', () => {
    expect(() => input().property('class')).toThrow('access to the Java class of a value is refused');
  });

  test('ends at its limit when a template asks for a large payload again and again', () => {
    const found = input(JSON.stringify(Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'x'.repeat(50) }))));
    const askForever = (): void => {
      for (;;) {
        found.call('json', ['$']);
      }
    };
    expect(askForever).toThrow('the template makes $input do more than 20000000 steps of work');
  });
});
