import * as fc from 'fast-check';
import { endJson, JSON_START, readJson, type JsonFault } from '../../../../src/gateway/json-shape/json/json-machine';

/** The first fault of a text. */
function firstFault(text: string): JsonFault | undefined {
  let state = JSON_START;
  for (let i = 0; i < text.length; i++) {
    const step = readJson(state, text[i]);
    if (step.fault !== undefined) {
      return step.fault;
    }
    state = step.state;
  }
  return endJson(state);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('reads every JSON text without a fault', () => {
  fc.assert(fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (text, indent) => {
    expect(firstFault(JSON.stringify(JSON.parse(text), undefined, indent))).toBeUndefined();
  }), { numRuns: 2000, seed: 7 });
});

test('agrees with JSON.parse on texts near to JSON', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '1', '-', '0', '.5', 'e3', 'true', 'null', 'nul', ' ', '\n', '\\', 'u00e9', 'x', '\'');
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
    const text = pieces.join('');
    expect([text, firstFault(text) === undefined]).toEqual([text, parses(text)]);
  }), { numRuns: 5000, seed: 11 });
});

test.each<[string, JsonFault]>([
  ['{"a": 1 "b": 2}', 'missing-separator'],
  ['[1 2]', 'missing-separator'],
  ['[1,]', 'trailing-comma'],
  ['{"a": 1,}', 'trailing-comma'],
  ['[,1]', 'leading-comma'],
  ['[1,,2]', 'double-comma'],
  ['{"a": }', 'missing-value'],
  ['{"a": , "b": 1}', 'missing-value'],
  ['{: 1}', 'missing-key'],
  ['{"a" 1}', 'missing-colon'],
  ['{a: 1}', 'unquoted-text'],
  ['{"a": yes}', 'unquoted-text'],
  ['{"a": \'x\'}', 'single-quotes'],
  ['[007]', 'bad-number'],
  ['["a\nb"]', 'line-break-in-string'],
  ['["a\tb"]', 'control-in-string'],
  ['["it\\\'s"]', 'bad-escape'],
  ['{"a": 1]', 'unmatched-close'],
  ['{} {}', 'text-after-end'],
  ['{"a": [1}', 'unmatched-close'],
  ['{"a": [1]', 'unclosed'],
  ['{"a": "x', 'unclosed-string'],
  ['  ', 'empty'],
])('%s: %s', (text, fault) => {
  expect(firstFault(text)).toBe(fault);
});
