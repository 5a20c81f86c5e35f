import fc from 'fast-check';
import { jsonType } from '../../src/builder/types/json-value';
import { HOSTILE_PIECES, HOSTILE_TEXTS } from './hostile-texts';

const DEPTH = 3;

/** The steps that the template prints, run by this engine's own regular expressions. */
const STEPS = jsonType({ maxLength: 10_000, maxDepth: DEPTH }).prepare('x', false)
  .flatMap((line) => [.../replaceAll\('(.*)', '([^']*)'\)\)$/.exec(line)?.slice(1) ?? []])
  .reduce<Array<[RegExp, string]>>((steps, text, index, all) => index % 2 === 0 ? [...steps, [new RegExp(text, 'g'), all[index + 1]]] : steps, []);

function isProven(text: string): boolean {
  const [outer, inner] = [STEPS.slice(0, -1), STEPS.slice(-1)];
  const steps = [...outer, ...Array.from({ length: DEPTH }, () => inner[0])];
  return /^(00|"")$/.test(steps.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), text));
}

/** What JSON.parse says, for texts that neither begin nor end in a blank. */
function isJson(text: string): boolean {
  try {
    return depthOf(JSON.parse(text)) <= DEPTH;
  } catch {
    return false;
  }
}

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

const edit = fc.tuple(fc.nat(), fc.constantFrom(...HOSTILE_PIECES), fc.nat(2));
const broken = fc.tuple(fc.oneof(fc.json({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value, null, 2))),
  fc.array(edit, { maxLength: 3 })).map(([json, edits]) => edits.reduce((text, [at, piece, cut]) => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + cut);
}, json));

describe('the proof of a JSON value', () => {
  test('is printed in six steps', () => {
    expect(STEPS).toHaveLength(6);
  });

  test('accepts what JSON.parse accepts and nothing else', () => {
    fc.assert(fc.property(broken, (text) => {
      const trimmed = text.trim();
      expect([trimmed, isProven(trimmed)]).toEqual([trimmed, isJson(trimmed)]);
    }), { seed: 11, numRuns: 5000 });
  });

  test('agrees with JSON.parse on every known attack', () => {
    for (const text of HOSTILE_TEXTS.map((hostile) => hostile.trim())) { expect([text, isProven(text)]).toEqual([text, isJson(text)]); }
  });

  test('takes a default as JSON of the declared depth', () => {
    const type = jsonType({ maxLength: 20, maxDepth: 1 });
    expect(type.textOf({ a: [] })).toBeUndefined();
    expect(type.textOf({ a: 1 })).toBe('{"a":1}');
    expect(type.textOf('a'.repeat(20))).toBeUndefined();
    expect(type.textOf(undefined)).toBeUndefined();
  });
});
