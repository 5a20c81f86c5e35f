/** A commit, as far as it is told to users. */
export interface Commit {
  readonly hash: string;
  readonly subject: string;
  readonly body: string;
}

/** Types of conventional commits, and under which heading users read of them; of the others they read nothing. */
const HEADINGS: Readonly<Record<string, string>> = { feat: 'New', fix: 'Repaired', perf: 'Faster', revert: 'Taken back', docs: 'Documentation' };
const UNTOLD = ['build', 'chore', 'ci', 'refactor', 'style', 'test'];
const CONVENTIONAL = new RegExp(`^(${[...Object.keys(HEADINGS), ...UNTOLD].join('|')})(?:\\(([^)]+)\\))?(!)?: (.+)$`);
const BREAKING = /(?:^|\n)BREAKING[ -]CHANGE: ([^]+?)(?=\n\n|$)/;

const ORDER = ['Breaking changes', ...Object.values(HEADINGS)];

/**
 * What changed since the last release, as Markdown.
 *
 * Conventional commits stand under what they do. A plain commit `where: what` stands under the place that it names, one without a
 * place under `Other changes`.
 *
 * @param areas the places that plain commits may name, in the order of their headings
 */
export function changelog(commits: readonly Commit[], { version, since, areas }: {
  readonly version: string; readonly since?: string; readonly areas: readonly string[];
}): string {
  const entries = new Map<string, string[]>();
  for (const commit of commits) {
    for (const [heading, text] of told(commit, areas)) {
      entries.set(heading, [...entries.get(heading) ?? [], `- ${text} (${commit.hash.slice(0, 7)})`]);
    }
  }
  const headings = [...ORDER, ...areas, OTHERS].filter((heading) => entries.has(heading));
  const sections = headings.map((heading) => `## ${heading}\n\n${entries.get(heading)?.join('\n')}\n`);
  return [`# ${version}\n`, since === undefined ? 'The first release.\n' : `Since ${since}.\n`, ...sections].join('\n');
}

const OTHERS = 'Other changes';

function told({ subject, body }: Commit, areas: readonly string[]): [heading: string, text: string][] {
  if (/^(Merge|fixup!|squash!) /.test(subject)) return [];
  const announced = BREAKING.exec(body)?.[1].replaceAll('\n', ' ').trim();
  const [, type, scope, mark, what] = CONVENTIONAL.exec(subject) ?? [];
  const breaking = announced ?? (mark === undefined ? undefined : what);
  const told: [string, string][] = breaking === undefined ? [] : [['Breaking changes', breaking]];
  if (type !== undefined) {
    const text = scope === undefined ? what : `${scope}: ${what}`;
    return UNTOLD.includes(type) || (mark !== undefined && announced === undefined) ? told : [...told, [HEADINGS[type], text]];
  }
  const [, place, rest] = /^([\w-]+): (.+)$/.exec(subject) ?? [];
  const area = areas.find((each) => each.toLowerCase() === place?.toLowerCase());
  return [...told, area === undefined ? [OTHERS, subject] : [area, rest]];
}
