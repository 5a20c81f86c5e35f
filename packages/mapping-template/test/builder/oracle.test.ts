import { Oracle, oracleAbsence } from '../../oracle/oracle';
import { InvalidValue } from '../../src/builder/invalid-value';
import { HOSTILE_TEXTS } from './hostile-texts';
import { judged, mapRequest, rightRequest, withValue } from './pipeline';
import { SAMPLES } from './samples';

const absence = oracleAbsence();

/** What the overrides hold after the template, behind a sign that no body has. */
const VERDICT = '\u0001$!context.requestOverride.path.endpoint\u0001$!context.responseOverride.status\u0001$!context.responseOverride.refused';

/** One attack in so many is asked; the long run asks all of them. */
const STEP = process.env.BUILDER_CASES === undefined ? 7 : 1;

describe('the real Velocity 1.7', () => {
  if (absence !== undefined) {
    test(`is not asked: ${absence}`, () => {
      expect(process.env.CI).not.toBe('true');
    });
    return;
  }

  test.each(SAMPLES)('renders the built template of $name as this engine does, attacks included', async (sample) => {
    const oracle = Oracle.start();
    try {
      for (const onInvalid of [InvalidValue.REFUSE, InvalidValue.SEND_NULL]) {
        const template = sample.build({ onInvalid }).text;
        const attacks = sample.parameters.flatMap((parameter) => HOSTILE_TEXTS.map((text) => withValue(rightRequest(sample), parameter, text)));
        const requests = [rightRequest(sample), {}, ...attacks.filter((_, index) => index % STEP === 0)];
        const answers = await oracle.ask(requests.map((params) => ({
          op: 'render',
          template: template + VERDICT,
          request: { params, context: { requestOverride: { path: {}, header: {}, querystring: {} }, responseOverride: { header: {} } } },
        })));
        answers.forEach((answer, index) => {
          expect(answer.error).toBeUndefined();
          const [body, endpoint, status, refused] = String(answer.output).split('\u0001').map((part, at) => at > 0 && part === '' ? undefined : part);
          const theirs = judged(body ?? '', { path: { endpoint } }, { refused, status: status === undefined ? undefined : Number(status) });
          const ours = mapRequest(template, requests[index]);
          expect([requests[index], theirs.body, theirs.refused]).toEqual([requests[index], ours.body, ours.refused]);
        });
      }
    } finally {
      oracle.stop();
    }
  }, 180_000);
});
