import { Fault } from '../../../src/diagnostics/fault';
import { TemplateUtil } from '../../../src/gateway/util';
import { JavaMap, printValue } from '../../../src/vtl/values';

const util = new TemplateUtil();

describe('$util', () => {
  test('escapes as commons-lang does: quotes, slash, control characters, everything beyond ASCII', () => {
    expect(util.call('escapeJavaScript', ['it\'s "q" a/b\\ \n\u0001\u007fé😀'])).toBe('it\\\'s \\"q\\" a\\/b\\\\ \\n\\u0001\u007f\\u00E9\\uD83D\\uDE00');
  });

  test('escapes any value by its text, and null to null', () => {
    expect(util.call('escapeJavaScript', [new JavaMap([['a', '/']])])).toBe('{a=\\/}');
    expect(util.call('escapeJavaScript', [null])).toBeNull();
  });

  test('parses JSON to the objects that a payload gives', () => {
    expect(printValue(util.call('parseJson', ['{"a":[{"b":"c/d"}]}'])!)).toBe('{a=[{"b":"c\\/d"}]}');
  });

  test('encodes for URLs as it was recorded on AWS', () => {
    expect(util.call('urlEncode', ['{"some": "value"}'])).toBe('%7B%22some%22%3A+%22value%22%7D');
    expect(util.call('urlEncode', ['{}'])).toBe('%7B%7D');
    expect(util.call('urlDecode', ['a%20b+c%C3%A9'])).toBe('a b cé');
  });

  test('has no function for other arguments, other names or names of prototypes', () => {
    expect(util.call('urlEncode', [5])).toBeUndefined();
    expect(util.call('urlEncode', ['a', 'b'])).toBeUndefined();
    expect(util.call('urlEncode', [])).toBeUndefined();
    for (const name of ['toJson', 'qr', 'constructor', '__proto__', 'hasOwnProperty', 'call']) {
      expect(util.call(name, ['x'])).toBeUndefined();
      expect(util.property(name)).toBeUndefined();
    }
  });

  test('prints {} itself and for a member without parentheses', () => {
    expect(util.print()).toBe('{}');
    expect(util.missingProperty).toBe('{}');
  });

  test.each<[string, string | null, string, string]>([
    ['parseJson', '{', 'MAP4002', 'the text given to $util.parseJson is not JSON: Unexpected End Of File position 0: null'],
    ['parseJson', null, 'MAP4020', '$util.parseJson got null'],
    ['urlDecode', '%zz', 'MAP4022',
      '$util.urlDecode got \'%zz\', which is not URL-encoded at position 0: URLDecoder: Illegal hex characters in escape (%) pattern'],
    ['urlDecode', 'a%4', 'MAP4022', '$util.urlDecode got \'a%4\', which is not URL-encoded at position 1: URLDecoder: Incomplete trailing escape (%) pattern'],
    ['base64Decode', 'S', 'MAP4021', '$util.base64Decode got \'S\', which is not Base64: Input byte[] should at least have 2 bytes for base64 bytes'],
    ['base64Decode', 'SGk\n', 'MAP4021', '$util.base64Decode got \'SGk\n\', which is not Base64: Illegal base64 character a'],
    ['base64Decode', 'SGk=x', 'MAP4021', '$util.base64Decode got \'SGk=x\', which is not Base64: Input byte array has incorrect ending byte at 4'],
    ['base64Decode', 'SG=k', 'MAP4021', '$util.base64Decode got \'SG=k\', which is not Base64: Input byte array has wrong 4-byte ending unit'],
    ['base64Decode', 'SGkxS', 'MAP4021', '$util.base64Decode got \'SGkxS\', which is not Base64: Last unit does not have enough valid bits'],
    ['toString', 'x', 'MAP4023', '$util.toString does not take these arguments'],
  ])('fails in %s(%j) as Java does', (name, argument, code, message) => {
    expect(() => util.call(name, [argument])).toThrow(expect.objectContaining({ code, message }) as Fault);
  });

  test('refuses access to its class', () => {
    expect(() => util.property('class')).toThrow('access to the Java class of a value is refused');
    expect(() => util.call('getClass', [])).toThrow('access to the Java class of a value is refused');
  });
});
