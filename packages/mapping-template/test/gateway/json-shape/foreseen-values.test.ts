import * as fc from 'fast-check';
import { runAbstractly } from '../../../src/gateway/json-shape/run/abstract-run';
import { constantText } from '../../../src/gateway/json-shape/values/abstract-value';
import { USUAL_METHODS } from '../../../src/gateway/json-shape/values/java-kind';
import { hasMethod, type JavaKind } from '../../../src/gateway/java-methods/ask-java';
import { parseWithProblems } from '../../../src/vtl/parser';
import type { IfDirective, Reference } from '../../../src/vtl/tree';
import { check, isCalledSafe, render } from '../rules/check';

const SETUP = '#set($n = 7)#set($s = "a,b")#set($l = [1, 2, "a"])#set($m = {"a": 1, "k": "v", "n": {"m": 2}})#set($b = true)#set($d = 2.5)'
  + '#set($e = "")#set($csv = "1,2,,3,")#set($r = "old")';

const MEMBERS = [
  '.length()', '.size()', '.isEmpty()', '.toUpperCase()', '.trim()', '.substring(1)', '.substring(0, 2)', '.split(",").size()', '.split("")', '.split("a")', '.get(0)',
  '.get("k")', '.a', '.n.m', '[0]', '[-1]', '.empty', '.contains("a")', '.contains(1)', '.startsWith("a")', '.replace("", "-")', '.replaceAll("[a-z]", "x")', '.concat("z")',
  '.concat($n)', '.equals("a")', '.equals(7)', '.equals("7")', '.equalsIgnoreCase("A,B")', '.toString()', '.matches("[0-9]+")', '.indexOf("a")', '.intValue()', '.parseInt("12")',
  '.parseInt("x")', '.keySet().contains("a")', '.containsKey("a")', '.getOrDefault("q", 5)', '.nope()', '.hashCode()', '.add("n")', '.put("x", 1)', '.remove("a")', '.set(0, "q")',
  '.valueOf(3)', '.strip()', '.isBlank()', '.repeat(2)', '.stripLeading()', '.first', '.charAt(0)', '.clear()', '.addAll($l)', '.doubleValue()',
] as const;
const reference = fc.tuple(fc.constantFrom('$n', '$s', '$l', '$m', '$b', '$d', '$e', '$csv', '$none'), fc.array(fc.constantFrom(...MEMBERS), { maxLength: 2 }))
  .map(([name, members]) => name + members.join(''));
const literal = fc.constantFrom(
  '0', '-1', '2.5', '-0.0', '2147483647', '-2147483648', '9223372036854775807', '123456789012345678901', 'true', 'false', '"7"', '""', '" b "', '[]', '[1, 2]', '{"a": 1}', '[1..3]',
  '"$n-$s"', '"#if($b)y#{else}n#end"',
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, depthSize: 'small' }, literal, reference, tie('expression').map((inner) => `(${inner})`), tie('expression').map((inner) => `!${inner}`),
    fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||'), tie('expression')).map((parts) => parts.join(' ')),
  ),
}));
const statement = fc.oneof(
  expression.map((value) => `#set($r = ${value})`),
  fc.tuple(fc.constantFrom('$n', '$m.a', '$m["q"]', '$m.n.m', '$l[0]', '$r.x'), expression).map(([target, value]) => `#set(${target} = ${value})`),
  reference.map((call) => `#set($ignore = ${call})`),
  fc.constantFrom('#foreach($i in $m)#set($m.n.m = $foreach.index)#set($r = "$r$i")#end', '#foreach($i in $csv.split(","))#set($r = "$i.$foreach.count")#end'),
);

/** What the checks foresee of the last reference and the last condition of a template; undefined where they do not say. */
function foreseen(template: string): { readonly texts?: readonly string[]; readonly outcomes?: ReadonlySet<boolean> } {
  const { root } = parseWithProblems(template);
  const log = runAbstractly(root);
  const condition = (root.statements.at(-1) as IfDirective).branches[0].condition;
  const texts = log.printed.get(root.statements.at(-3) as Reference)?.map(constantText);
  const known = texts?.includes(undefined) === false ? { texts: texts as string[] } : {};
  return log.gaps.size > 0 ? {} : { outcomes: log.outcomesOf(condition), ...known };
}

test('what the checks foresee of values that a template spells out is what they are', () => {
  let told = 0;
  fc.assert(fc.property(fc.array(statement, { maxLength: 2 }), expression, expression, (statements, value, condition) => {
    const template = `${SETUP}${statements.join('')}#set($r = ${value})<$r>#if(${condition})T#{else}F#end`;
    let output: string;
    try {
      output = render(template, {});
    } catch {
      return;
    }
    const { texts, outcomes } = foreseen(template);
    const [, text, outcome] = /^<(.*)>([TF])$/s.exec(output) ?? [];
    told += texts === undefined ? 0 : 1;
    expect({ template, text: texts === undefined || texts.includes(text), outcome: outcomes === undefined || outcomes.has(outcome === 'T') })
      .toEqual({ template, text: true, outcome: true });
  }), { numRuns: Number(process.env.FORESEEN_RUNS ?? 1500), seed: Number(process.env.FORESEEN_SEED ?? 11) });
  expect(told).toBeGreaterThan(500);
});

test.each(Object.entries(USUAL_METHODS))('the usual methods of the kind %s are methods of it', (kind, names) => {
  expect(names.filter((name) => !hasMethod(kind as JavaKind, name))).toEqual([]);
});

describe('a method that templates seldom call', () => {
  test.each(['stripIndent', 'chars', 'describeConstable'])('%s of a text is not told to be missing', (name) => {
    expect(check(`{"a": "$util.urlEncode($input.params('x').${name}())"}`).filter(({ code }) => code === 'MAP2011')).toEqual([]);
  });

  test('get() of a set is told to be missing', () => {
    expect(render('{"a": "$input.params().header.keySet().get(0)"}', { params: { header: { x: '1' } } })).toBe('{"a": ""}');
    expect(check('{"a": "$input.params().header.keySet().get(0)"}').map(({ code, message }) => `${code} ${message}`))
      .toEqual(['MAP2011 a set has no method \'get\': the call renders as nothing']);
  });
});

describe('known texts', () => {
  test('half of a character that is encoded does not end the check', () => {
    expect(check('{"a": "$util.urlEncode(\'\ud83d\')"}')).toEqual([]);
  });

  test.each([
    ['pieces end where Java\'s do', '"1,2,,"', '","', '{"l": [1,2]}'],
    ['a pattern splits, and not its characters', '"1.2"', '"."', '{"l": []}'],
    ['a pattern of many characters splits, too', '"1 ; 2"', '" *; *"', '{"l": [1,2]}'],
  ])('%s', (_, text, pattern, output) => {
    const template = `#set($s = ${text}){"l": [#foreach($i in $s.split(${pattern}))$i#if($foreach.hasNext),#end#end]}`;
    expect(render(template, {})).toBe(output);
    expect(isCalledSafe(template)).toBe(true);
  });

  test('the last piece of so many keeps its separators', () => {
    const template = '#set($x = $input.params("x"))#if($x.matches("[1-9](,[1-9])+")){"a": $x.split(",", 2)[1]}#{else}{}#end';
    expect(render(template, { params: { querystring: { x: '1,2,3' } } })).toBe('{"a": 2,3}');
    expect(isCalledSafe(template)).toBe(false);
  });

  test('a text that is equal but for its case is not taken for the same text', () => {
    const template = '{"a": #set($x = $input.params("x"))#if($x.equalsIgnoreCase("null"))$x#{else}1#end}';
    expect(render(template, { params: { querystring: { x: 'NULL' } } })).toBe('{"a": NULL}');
    expect(check(template).map(({ code }) => code)).toEqual(['MAP2033']);
  });
});
