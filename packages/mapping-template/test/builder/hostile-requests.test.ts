import fc from 'fast-check';
import { InvalidValue } from '../../src/builder/invalid-value';
import { MappingTemplate } from '../../src/mapping-template';
import { HOSTILE_PIECES, HOSTILE_TEXTS } from './hostile-texts';
import { judged, mapRequest, rightRequest, withValue, type ClientRequest } from './pipeline';
import { SAMPLES, type Sample } from './samples';

/** How many arbitrary requests all samples get together; `BUILDER_CASES=100000` for the long run. */
const CASES = Math.ceil(Number(process.env.BUILDER_CASES ?? 4000) / SAMPLES.length);

const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE_PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 200)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.json({ maxDepth: 4 }),
  fc.array(fc.oneof(fc.integer(), fc.double()), { maxLength: 6 }).map((numbers) => numbers.join(',')),
);

function arbitraryRequest(sample: Sample): fc.Arbitrary<ClientRequest> {
  const given = fc.array(fc.tuple(fc.constantFrom(...sample.parameters), hostileText), { minLength: 1, maxLength: 3 });
  const start = fc.oneof({ weight: 4, arbitrary: fc.constant(rightRequest(sample)) },
    { weight: 1, arbitrary: fc.constant({ path: {}, querystring: {}, header: {} }) });
  return fc.tuple(start, given).map(([request, values]) =>
    values.reduce((changed, [parameter, value]) => withValue(changed, parameter, value), request));
}

describe.each(SAMPLES)('the built template of $name', (sample) => {
  const refusing = sample.build().text;
  const nulling = sample.build({ onInvalid: InvalidValue.SEND_NULL }).text;

  test('accepts a right request', () => {
    const mapped = mapRequest(refusing, rightRequest(sample));
    expect(mapped.refused).toBeUndefined();
    expect(sample.isRight(mapped.body, false)).toBe(true);
  });

  test('renders the declared keys and types, or refuses, for every known attack in every parameter', () => {
    for (const parameter of sample.parameters) {
      for (const text of HOSTILE_TEXTS) {
        const request = withValue(rightRequest(sample), parameter, text);
        const mapped = mapRequest(refusing, request);
        const isSafe = mapped.refused === undefined
          ? sample.isRight(mapped.body, false) : mapped.refused.toLowerCase() === parameter[1].toLowerCase();
        expect({ parameter, text, body: mapped.body, isSafe }).toEqual({ parameter, text, body: mapped.body, isSafe: true });
      }
    }
  });

  test('sends null in place of every known attack where it does not refuse', () => {
    for (const parameter of sample.parameters) {
      for (const text of HOSTILE_TEXTS) {
        const mapped = mapRequest(nulling, withValue(rightRequest(sample), parameter, text));
        const isSafe = mapped.refused === undefined && sample.isRight(mapped.body, true);
        expect({ parameter, text, body: mapped.body, isSafe }).toEqual({ parameter, text, body: mapped.body, isSafe: true });
      }
    }
  });

  test('renders the declared keys and types, or refuses, for arbitrary texts in its parameters', () => {
    const [refuses, nulls] = [MappingTemplate.parse(refusing), MappingTemplate.parse(nulling)];
    fc.assert(fc.property(arbitraryRequest(sample), (params) => {
      const refused = refuses.render({ params });
      const overrides = JSON.parse(JSON.stringify([refused.requestOverride, refused.responseOverride]));
      const mapped = judged(refused.body, overrides[0], overrides[1]);
      if (mapped.refused === undefined) { expect(sample.isRight(mapped.body, false) || mapped.body).toBe(true); }
      const nulled = nulls.render({ params }).body;
      expect(sample.isRight(nulled, true) || nulled).toBe(true);
    }), { seed: 20_260_101, numRuns: CASES });
  }, 60_000 + CASES * 20);
});
