import { Fault } from '../../../src/diagnostics/fault';
import { compileJavaRegex } from '../../../src/gateway/regex';
import { faultOf } from '../../thrown-by';

describe('a pattern', () => {
  test('without special characters is searched as it stands, and its replacement still means groups', () => {
    expect(compileJavaRegex('l').replaceAll('hello', '[$0]')).toBe('he[l][l]o');
    expect(compileJavaRegex('l').replaceFirst('hello', 'L')).toBe('heLlo');
    expect(compileJavaRegex(', ').split('a, b, , ')).toEqual(['a', 'b']);
  });

  test('splits as Java does: no empty part in front of an empty match, none at the end unless asked for', () => {
    expect(compileJavaRegex('').split('abc')).toEqual(['a', 'b', 'c']);
    expect(compileJavaRegex(',').split('')).toEqual(['']);
    expect(compileJavaRegex(',').split(',')).toEqual([]);
    expect(compileJavaRegex(',').split('a,b,,c,,', -1)).toEqual(['a', 'b', '', 'c', '', '']);
    expect(compileJavaRegex(',').split('a,b,c', 2)).toEqual(['a', 'b,c']);
  });

  test('finds its matches one after the other, with what their groups hold', () => {
    expect(compileJavaRegex('(\\d)(x)?').findAll('1x2')).toEqual([
      { start: 0, end: 2, groups: ['1x', '1', 'x'] }, { start: 2, end: 3, groups: ['2', '2', undefined] },
    ]);
  });

  test.each([
    ['*a', 'the regular expression \'*a\' is not valid at position 1: Dangling meta character \'*\''],
    ['(a', 'the regular expression \'(a\' is not valid at position 2: Unclosed group'],
    ['a)', 'the regular expression \'a)\' is not valid at position 1: Unmatched closing \')\''],
    ['[a', 'the regular expression \'[a\' is not valid at position 2: Unclosed character class'],
    ['[b-a]', 'the regular expression \'[b-a]\' is not valid at position 4: Illegal character range'],
    ['a{2', 'the regular expression \'a{2\' is not valid at position 3: Unclosed counted closure'],
    ['a{3,2}', 'the regular expression \'a{3,2}\' is not valid at position 6: Illegal repetition range'],
    ['{x', 'the regular expression \'{x\' is not valid at position 0: Illegal repetition'],
    ['\\y', 'the regular expression \'\\y\' is not valid at position 2: Illegal/unsupported escape sequence'],
    ['\\', 'the regular expression \'\\\' is not valid at position 1: Unexpected internal error'],
    ['\\p{Nope}', 'the regular expression \'\\p{Nope}\' is not valid at position 8: Unknown character property name {Nope}'],
    ['(?z)', 'the regular expression \'(?z)\' is not valid at position 3: Unknown inline modifier'],
    ['(?<a>x)(?<a>y)', 'the regular expression \'(?<a>x)(?<a>y)\' is not valid at position 12: Named capturing group <a> is already defined'],
    ['\\k<b>', 'the regular expression \'\\k<b>\' is not valid at position 5: named capturing group <b> does not exist'],
    ['(?<=(a|b)*)', 'the regular expression \'(?<=(a|b)*)\' is not valid at position 10: Look-behind group does not have an obvious maximum length'],
  ])('fails where Java refuses it: %s', (pattern, message) => {
    expect(faultOf(() => compileJavaRegex(pattern))).toMatchObject({ code: 'MAP4010', message });
  });

  test.each([
    ['\\X', 'the regular expression \'\\X\' uses a grapheme cluster (\\X) at position 2, which is not supported here'],
    ['\\b{g}', 'the regular expression \'\\b{g}\' uses a boundary of grapheme clusters (\\b{g}) at position 2, which is not supported here'],
    ['\\N{DIGIT ONE}', 'the regular expression \'\\N{DIGIT ONE}\' uses a character by name (\\N{…}) at position 2, which is not supported here'],
    ['\\p{InGreek}', 'the regular expression \'\\p{InGreek}\' uses the character family {InGreek} at position 2, which is not supported here'],
    ['(?U)a', 'the regular expression \'(?U)a\' uses the flag U at position 2, which is not supported here'],
    ['('.repeat(300), `the regular expression '${'('.repeat(100)}…' uses groups nested more than 250 deep at position 250, which is not supported here`],
  ])('fails loudly where Java knows more: %s', (pattern, message) => {
    expect(faultOf(() => compileJavaRegex(pattern))).toMatchObject({ code: 'MAP4011', message });
  });

  test.each([
    ['$', 'the replacement \'$\' is not valid: Illegal group reference: group index is missing'],
    ['\\', 'the replacement \'\\\' is not valid: character to be escaped is missing'],
    ['$2', 'the replacement \'$2\' is not valid: No group 2'],
    ['$x', 'the replacement \'$x\' is not valid: Illegal group reference'],
    ['${x}', 'the replacement \'${x}\' is not valid: No group with name {x}'],
    ['${x', 'the replacement \'${x\' is not valid: named capturing group is missing trailing \'}\''],
    ['${1}', 'the replacement \'${1}\' is not valid: capturing group name {1} starts with digit character'],
  ])('fails on a replacement that Java refuses, when there is a match: %s', (replacement, message) => {
    const regex = compileJavaRegex('(?<name>a)');
    expect(faultOf(() => regex.replaceAll('a', replacement))).toMatchObject({ code: 'MAP4012', message });
    expect(regex.replaceAll('b', replacement)).toBe('b');
  });
});

describe('an explosive pattern', () => {
  const message = 'the regular expression \'(a+)+$\' needs more than 1020000 steps on this input';

  test.each(['matches', 'find', 'findAll', 'split'] as const)('ends at its limit in %s', (method) => {
    expect(faultOf(() => compileJavaRegex('(a+)+$')[method](`${'a'.repeat(39)}b`))).toMatchObject({ code: 'MAP5021', message });
  });

  test.each(['(a*)*b', '(a|aa)+$', '(.*a){20}$', '((a{0,9}){0,9}){0,9}$', '(?=(a+)+$)x', '([a-z]|\\w)+!', '(a|b|ab)*\\1c'])('and so does %s', (pattern) => {
    const input = 'ab'.repeat(30) + 'a'.repeat(60);
    const regex = compileJavaRegex(pattern);
    let refusal: unknown;
    try {
      regex.replaceAll(input, '');
    } catch (error) {
      refusal = error;
    }
    expect([undefined, 'MAP5021']).toContain((refusal as Fault | undefined)?.code);
  });

  test('does not need a stack: a group is repeated a hundred thousand times', () => {
    expect(compileJavaRegex('(?:ab|c)*').matches('ab'.repeat(100_000))).toBe(true);
  });

  test('says how many steps were taken', () => {
    const regex = compileJavaRegex('a+b');
    regex.matches('aaab');
    expect(regex.steps).toBeGreaterThan(3);
    expect(regex.steps).toBeLessThan(20);
  });
});
