import type { Oracle, OracleAnswer, OracleQuestion } from '../oracle/oracle';

/** A kind of questions that both sides are asked. */
export interface FuzzSuite {
  /** The next question of a seeded source. */
  make(): OracleQuestion;
  /** Our answer; `{ skipped: reason }` where we do not claim to have one. */
  answer(question: OracleQuestion): OracleAnswer;
  /** The original's answer, in the same form. */
  normalize(question: OracleQuestion, answer: OracleAnswer): OracleAnswer;
  same(ours: OracleAnswer, theirs: OracleAnswer): boolean;
  /** Fields of a question that are made shorter to find the core of a difference. */
  readonly shrinkable: readonly string[];
}

/** A question that is answered differently, as short as it could be made. */
export interface Difference {
  readonly question: OracleQuestion;
  readonly ours: OracleAnswer;
  readonly theirs: OracleAnswer;
}

export interface FuzzReport {
  readonly cases: number;
  /** Cases without a claim of ours, by reason. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Cases in which the original throws. */
  readonly refused: number;
  readonly differences: readonly Difference[];
}

const BATCH = 500;

/** Asks both sides and compares; stops at so many differences. */
export async function runFuzz(suite: FuzzSuite, oracle: Oracle, cases: number, most = 20): Promise<FuzzReport> {
  const skipped = new Map<string, number>();
  const differences: Difference[] = [];
  let refused = 0;
  let asked = 0;
  while (asked < cases && differences.length < most) {
    const questions = Array.from({ length: Math.min(BATCH, cases - asked) }, () => suite.make());
    asked += questions.length;
    for (const [index, found] of (await compare(suite, oracle, questions)).entries()) {
      refused += 'error' in found.theirs || 'invalid' in found.theirs ? 1 : 0;
      if (typeof found.ours.skipped === 'string') {
        skipped.set(found.ours.skipped, (skipped.get(found.ours.skipped) ?? 0) + 1);
      } else if (!found.same && differences.length < most) {
        differences.push(await shrink(suite, oracle, { ...found, question: questions[index] }));
      }
    }
  }
  return { cases: asked, skipped, refused, differences };
}

interface Compared extends Difference {
  readonly same: boolean;
}

async function compare(suite: FuzzSuite, oracle: Oracle, questions: readonly OracleQuestion[]): Promise<Compared[]> {
  const answers = await oracle.ask(questions);
  return questions.map((question, index) => {
    const ours = guarded(() => suite.answer(question));
    const theirs = suite.normalize(question, answers[index]);
    const unclear = theirs.type === 'java.lang.StackOverflowError' || theirs.type === 'java.lang.OutOfMemoryError';
    return { question, ours: unclear ? { skipped: 'the JVM ran out of memory' } : ours, theirs, same: suite.same(ours, theirs) };
  });
}

/** An error that is none of ours is a difference, too. */
function guarded(answer: () => OracleAnswer): OracleAnswer {
  try {
    return answer();
  } catch (error) {
    return { crash: (error as Error).stack };
  }
}

/** Leaves out parts of the question as long as the answers still differ. */
async function shrink(suite: FuzzSuite, oracle: Oracle, difference: Difference): Promise<Difference> {
  let best = difference;
  for (const field of suite.shrinkable) {
    for (let size = Math.ceil(String(best.question[field]).length / 2); size >= 1; size = size === 1 ? 0 : Math.floor(size / 2)) {
      for (let again = true; again;) {
        const smaller = (await compare(suite, oracle, shorterBy(best.question, field, size)))
          .find(({ same, ours }) => !same && !('skipped' in ours) && ('crash' in ours) === ('crash' in difference.ours));
        again = smaller !== undefined;
        best = smaller ?? best;
      }
    }
  }
  return best;
}

function shorterBy(question: OracleQuestion, field: string, size: number): OracleQuestion[] {
  const text = String(question[field]);
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => ({
    ...question, [field]: text.slice(0, index * size) + text.slice((index + 1) * size),
  }));
}
