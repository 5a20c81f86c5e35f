import type { Invocation } from '../../src/model/server';
import { type ClientAnswer, SAMPLE, SAMPLE_PATH, readRatings } from './sample-request';

/** What was seen of the sample request at each stage. */
export interface Stages {
  readonly gateway: string;
  readonly invocations: readonly Invocation[];
  readonly answer: ClientAnswer;
  readonly accessLogLine: string | undefined;
  readonly titles: readonly string[];
}

/** The sample request from the client and back, as lines for the terminal. */
export function printStages({ gateway, invocations, answer, accessLogLine, titles }: Stages): string[] {
  const lines = [
    heading('1  the client asks'),
    ...body(`curl '${gateway}${SAMPLE_PATH}'`),
  ];
  for (const invocation of invocations) {
    lines.push(
      heading('2  the request template makes the body for the model'),
      ...body('POST /invocations', invocation.request),
      heading('3  the model answers'),
      ...body(`${invocation.status}`, invocation.response),
    );
  }
  lines.push(
    heading('4  the response template makes the answer for the client'),
    ...body(`${answer.status} ${answer.contentType}`, answer.body),
    heading('5  the access log remembers'),
    ...body(accessLogLine ?? 'nothing: no access-log line came'),
    '',
    ...stars(readRatings(answer.body), titles),
  );
  return lines;
}

/** Where the terminal shows it, a dim or bright text. */
export function styled(text: string, style: 'bold' | 'dim'): string {
  return process.stdout.isTTY ? `\u001b[${style === 'bold' ? 1 : 2}m${text}\u001b[0m` : text;
}

function heading(text: string): string {
  return `\n${styled(text, 'bold')}`;
}

function body(...texts: string[]): string[] {
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '').map((line) => `   ${line}`);
}

function stars(ratings: readonly unknown[] | undefined, titles: readonly string[]): string[] {
  return SAMPLE.items.map((item, index) => {
    const rating = ratings?.[index];
    return `   ${String(item).padStart(4)}  ${titles[item - 1].padEnd(20)} ${typeof rating === 'number' ? `${rating.toFixed(1)} stars` : '?'}`;
  });
}
