import { Random } from '../../fuzz/random';
import { runFuzz } from '../../fuzz/run-fuzz';
import { SUITES } from '../../fuzz/suites';
import { Oracle, oracleAbsence } from '../../oracle/oracle';

const SEED = 20261122;
const CASES = 1500;

describe('generated cases are answered like the Java originals', () => {
  const absent = oracleAbsence('2.9.0');
  let oracle: Oracle | undefined;

  beforeAll(() => {
    if (absent !== undefined) {
      process.stdout.write(`not compared: ${absent}\n`);
      return;
    }
    oracle = Oracle.start('2.9.0');
  });

  afterAll(() => oracle?.stop());

  test.each(Object.keys(SUITES))('%s', async (name) => {
    if (oracle === undefined) {
      expect(absent).toMatch(/^the Java originals cannot be asked: /);
      return;
    }
    const report = await runFuzz(SUITES[name].make(new Random(SEED)), oracle, CASES, 3);
    expect({ seed: SEED, differences: report.differences }).toEqual({ seed: SEED, differences: [] });
    expect(report.cases).toBe(CASES);
    // A generator that makes only what is refused would compare nothing.
    expect(report.refused).toBeLessThan(CASES * 0.8);
  }, 120_000);
});
