import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY = join(__dirname, '..', 'decisions');
const INDEX = 'README.md';

/** The index of the decisions: the title of each page and what was decided, in its own words. */
export function decisionsIndex(): string {
  const entries = readdirSync(DIRECTORY).filter((name) => name.endsWith('.md') && name !== INDEX).sort().map((name) => {
    const text = readFileSync(join(DIRECTORY, name), 'utf8');
    return `- [${title(name, text)}](${name}): ${decided(name, text)}`;
  });
  return [
    '# Decisions',
    '',
    'What was decided once, why, what it costs, and what was not chosen. A decision that is revised gets a new page, and the old one says so.',
    '',
    ...entries,
    '',
  ].join('\n');
}

function title(name: string, text: string): string {
  const found = /^# (.+)$/m.exec(text)?.[1];
  if (found === undefined) throw new Error(`docs/decisions/${name} has no title; begin it with '# ...'`);
  return found;
}

function decided(name: string, text: string): string {
  const found = /^\*\*Decided\.\*\* ([^\n]+)$/m.exec(text)?.[1];
  if (found === undefined) throw new Error(`docs/decisions/${name} does not say what was decided; write a paragraph that begins with '**Decided.**'`);
  return found.split(/(?<=\.) /)[0];
}
