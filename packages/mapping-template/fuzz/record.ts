import { readFileSync } from 'node:fs';
import { Oracle, type OracleQuestion } from '../oracle/oracle';
import { Random } from './random';
import { SUITES } from './suites';

/**
 * Records what the originals answer: `tsx fuzz/record.ts SUITE < questions.jsonl > cases.jsonl`.
 *
 * The cases are compared with our own answers in every test run, with or without Java.
 */
async function main(name: string): Promise<void> {
  const suite = SUITES[name];
  const oracle = Oracle.start(suite.jayway);
  const questions = readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as OracleQuestion);
  const answers = await oracle.ask(questions);
  const { normalize } = suite.make(new Random(1));
  questions.forEach((question, index) => {
    const { message: _, ...answer } = normalize(question, answers[index]) as Record<string, unknown>;
    process.stdout.write(`${JSON.stringify({ question, answer })}\n`);
  });
  oracle.stop();
}

void main(process.argv[2]);
