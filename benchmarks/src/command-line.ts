import { parseArgs } from 'node:util';
import { type Effort, FULL, ONCE, QUICK } from './effort';
import { type Part, PARTS } from './report/parts';

/** What one run is asked for. */
export interface CommandLine {
  readonly parts: readonly Part[];
  readonly effort: Effort;
  readonly isPrinted: boolean;
}

export const USAGE = `usage: npm run benchmark [-- [${PARTS.map(({ name }) => name).join('] [')}] [--quick | --once] [--print]]

  --quick   a quick look: fewer and shorter rounds
  --once    one round, only to see that everything runs; peers that must be installed first are left out; implies --print
  --print   print the figures, and write nothing
`;

/** @throws for a part or an option that there is not */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, once: { type: 'boolean' }, print: { type: 'boolean' } },
  });
  const unknown = positionals.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) {
    throw new Error(`there is no part '${unknown}'; the parts are ${PARTS.map(({ name }) => name).join(', ')}`);
  }
  return {
    parts: PARTS.filter(({ name, isOnRequest = false }) => positionals.length === 0 ? !isOnRequest : positionals.includes(name)),
    effort: values.once === true ? ONCE : values.quick === true ? QUICK : FULL,
    isPrinted: values.print === true || values.once === true,
  };
}
