import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../../fuzz/random';
import { SUITES } from '../../../fuzz/suites';
import type { OracleAnswer, OracleQuestion } from '../../../oracle/oracle';

interface RecordedCase {
  readonly question: OracleQuestion;
  readonly answer: OracleAnswer;
}

function recorded(name: string): RecordedCase[] {
  return readFileSync(join(__dirname, `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as RecordedCase);
}

/** What is asked, without the kind of question. */
function title({ op: _, ...asked }: OracleQuestion): string {
  const text = JSON.stringify(asked);
  return text.length > 140 ? `${text.slice(0, 40)}…${text.slice(-99)}` : text;
}

describe.each(['json', 'path', 'regex', 'util'])('the Java original of %s is answered like', (name) => {
  const suite = SUITES[name].make(new Random(1));

  test.each(recorded(name).map((found) => [title(found.question), found] as const))('%s', (_, { question, answer }) => {
    const ours = suite.answer(question);
    if (!suite.same(ours, answer)) {
      expect(ours).toEqual(answer);
    }
    expect(suite.same(ours, answer)).toBe(true);
  });
});
