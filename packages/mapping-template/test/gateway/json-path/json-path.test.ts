import { Fault } from '../../../src/diagnostics/fault';
import { parseJson, printJson } from '../../../src/gateway/json';
import { JsonPath, JsonPathCache } from '../../../src/gateway/json-path';
import { faultOf } from '../../thrown-by';

function read(path: string, text: string): string | undefined {
  const found = JsonPath.compile(path).read(parseJson(text, 'payload'));
  return found === undefined ? undefined : printJson(found, false);
}

describe('a path', () => {
  test('is definite where it leads to one value, and undefined where that is missing', () => {
    expect(JsonPath.compile('$.a[0].b').isDefinite).toBe(true);
    expect(read('$.a[0].b', '{"a":[]}')).toBeUndefined();
    expect(read('$.a.b', '{"a":null}')).toBeUndefined();
    expect(read('$.a', '{"a":null}')).toBe('null');
  });

  test('gives a list where it is indefinite, empty when nothing matches', () => {
    expect(JsonPath.compile('$..a').isDefinite).toBe(false);
    expect(read('$..a', '{"b":1}')).toBe('[]');
    expect(read('$.b[?(@.x > 1)]', '{"b":[{"x":1},{"x":2}]}')).toBe('[{"x":2}]');
  });

  test('is undefined where the definite beginning of an indefinite path is missing, as Jayway reports it', () => {
    expect(read('$.missing[*]', '{}')).toBeUndefined();
  });

  test('reads names of prototypes as names', () => {
    expect(read('$.__proto__.x', '{"__proto__":{"x":1}}')).toBe('1');
    expect(read('$.constructor', '{}')).toBeUndefined();
    expect(read('$.a.length', '{"a":[1,2]}')).toBeUndefined();
    expect(read('$..toString', '{"a":{"b":[1]}}')).toBe('[]');
  });

  test('calls functions', () => {
    expect(read('$.a.length()', '{"a":[1,2]}')).toBe('2');
    expect(read('$..x.sum()', '{"a":{"x":1.5},"b":{"x":2}}')).toBe('3.5');
    expect(read('$.a.append(3)', '{"a":[1,2]}')).toBe('[1,2,3]');
  });

  test('leaves the document alone that it reads', () => {
    const document = parseJson('{"a":[1]}', 'payload');
    JsonPath.compile('$.a.append(2)').read(document);
    expect(printJson(document, false)).toBe('{"a":[1]}');
  });

  test('is compiled once by a cache', () => {
    const cache = new JsonPathCache();
    expect(cache.compile('$.a')).toBe(cache.compile('$.a'));
  });
});

describe('a path that is not valid', () => {
  test.each([
    ['', 0, 'a path cannot be empty'],
    ['$.', 1, 'it must not end with a dot'],
    ['$.a.', 3, 'it must not end with a dot'],
    ['$a', 1, 'expected . or [ here'],
    ['$...a', 3, 'a dot cannot stand here'],
    ['$.a b', 3, 'a name with a space in it has to stand in brackets and quotes, as in [\'my name\']'],
    ['$. a', 2, 'a name cannot begin with a space; write [\'the name\'] instead'],
    ['$[', 2, 'the path ends too early'],
    ['$[(@.length-1)]', 1, 'expected a quoted name, a number, * or ?( behind ['],
    ['$[\'a]', 3, 'the name is not closed: \' is missing'],
    ['$[\'a\'\'b\']', 4, 'expected , or ] behind the name'],
    ['$[\'a\',]', 6, 'a name is missing here'],
    ['$[\'\\uZZZZ\']', 3, '\\u has to be followed by four hexadecimal digits'],
    ['$[1-2]', 1, '\'1-2\' is not a whole number of 32 bits'],
    ['$[:]', 1, '\':\' is not a slice; write [from:], [:to] or [from:to]'],
    ['$[1 :2]', 1, '\'1 :2\' is not a slice; write [from:to] without spaces'],
    ['$[* a]', 3, 'expected ] behind the wildcard'],
    ['$[?]', 2, 'the filter [?] is empty; write [?(@.name == \'value\')]'],
    ['$.a(', 3, 'the parameters of the function a are not closed'],
    ['$.sum(1})', 7, 'a } without its {'],
    ['$[?(@.a == )]', 11, 'expected a value here: a path, a number, a text in quotes, true, false or null'],
    ['$[?(@.a ~~ 1)]', 8, '\'~~\' is not an operator; use one of >= <= == === != !== < > =~, or IN, NIN, SIZE, EMPTY, CONTAINS, SUBSETOF, ANYOF, NONEOF'],
    ['$[?(@.a == 1 @.b)]', 13, 'expected ) here'],
    ['$[?(1)]', 5, '\')\' is not an operator; use one of >= <= == === != !== < > =~, or IN, NIN, SIZE, EMPTY, CONTAINS, SUBSETOF, ANYOF, NONEOF'],
    ['$[?(@.a == \'x)]', 11, 'the \' at position 11 is not closed'],
    ['$[?(@.a == tru)]', 11, 'expected true or false here; put quotes around a text'],
    ['$[?(@.a =~ /x/U)]', 14, 'the flag U of a regular expression is not supported here'],
    [`$[?(${'('.repeat(200)}@.a${')'.repeat(200)})]`, 103, 'paths and parentheses are nested more than 100 deep'],
    [`$${'.a'.repeat(1001)}`, 2001, 'a path cannot have more than 1000 steps'],
    [`$.${'a'.repeat(70_000)}`, 65_536, 'a path cannot be longer than 65536 characters'],
  ])('fails at its place: %s', (path, offset, message) => {
    const shown = path.length > 100 ? `${path.slice(0, 100)}…` : path;
    expect(faultOf(() => JsonPath.compile(path))).toMatchObject({
      code: 'MAP4003',
      message: `the JSONPath '${shown}' is not valid at position ${offset}: ${message}`,
      detail: { offset, help: 'write a path such as $.name, $.list[0], $[\'any name\'] or $.list[?(@.price < 10)]' },
    });
  });

  test('fails with the fault of its regular expression', () => {
    expect(faultOf(() => JsonPath.compile('$[?(@.a =~ /[/)]')).code).toBe('MAP4010');
  });
});

describe('a path that cannot be read', () => {
  test.each([
    ['$.nope()', '[1]', 'there is no function nope; use one of append, avg, concat, first, index, keys, last, length, max, min, size, stddev, sum'],
    ['$.max()', '["x"]', 'there are no numbers to calculate with'],
    ['$.first()', '{}', 'the function works on lists only'],
    ['$.first()', '[]', 'the index is out of range'],
    ['$.last()', '[1]', 'the index -1 is out of range of a list of 1'],
    ['$.length("x")', '[1]', 'length() takes a path as its parameter'],
    ['$[?(@.a empty true)]', '[{"a":{}}]', 'an object cannot be tested for emptiness'],
    ['$[?(@.a in [[1]])]', '[{"a":1}]', 'a list that holds lists or objects cannot be searched'],
    ['$[?(@.a == @.k.keys())]', '[{"a":1,"k":{}}]', 'a value of java.util.LinkedHashMap$LinkedKeySet cannot be compared'],
    ['$[?(@ > 0)]', '[NaN]', 'NaN and infinite numbers cannot be compared'],
    ['$[?(1 exists 2)]', '[1]', 'EXISTS needs true or false on one side'],
    ['$.a[?(@.b)]', '{"a":5}', 'a filter cannot be used on the value 5'],
    ['$.a[?(@.b)]', '{"a":null}', 'a filter cannot be used on null'],
  ])('fails with what is wrong: %s of %s', (path, text, message) => {
    expect(faultOf(() => read(path, text))).toMatchObject({
      code: 'MAP4004',
      message: `the JSONPath '${path}' cannot be read from this document: ${message}`,
      detail: { help: 'check the types of the values that the path works on' },
    });
  });

  test('fails on JSON in the path that is none', () => {
    expect(faultOf(() => read('$.sum({a)', '[1]'))).toMatchObject({ code: 'MAP4003' });
    expect(faultOf(() => read('$[?(@ == {"a" 1})]', '[{}]'))).toMatchObject({
      code: 'MAP4005', message: 'a JSON value inside the JSONPath is not JSON: Unexpected character (1) at position 4.',
    });
  });

  test.each([
    ['$..*..*..*..*..*..*..*', JSON.stringify(Array.from({ length: 6 }, () => [[[[[[1, 2], 3], 4], 5], 6], 7]))],
    ['$[-2000000000:1]', '[1]'],
    [`$${'[?(@..*)]'.repeat(5)}`, JSON.stringify([Array.from({ length: 2000 }, () => [1, [2]])])],
  ])('ends at its limit: %s', (path, text) => {
    let refusal: unknown;
    try {
      read(path, text);
    } catch (error) {
      refusal = error;
    }
    expect([undefined, 'the JSONPath needs more than 2000000 steps on this document']).toContain((refusal as Fault | undefined)?.message);
  });
});
