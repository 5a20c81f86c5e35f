/** The codes of one package, with their meaning. */
export interface Catalogue {
  readonly package: string;

  /** When a reader meets one of these. */
  readonly when: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** docs/errors.md: every code of every package. */
export function errorsPage(catalogues: readonly Catalogue[]): string {
  return [
    '# Errors',
    '',
    'Every error and finding that a user can cause has a code. A code is never reused: what it means today it means in every later version.',
    '',
    ...catalogues.flatMap(({ package: name, when, codes }) => [
      `## ${name}`,
      '',
      when,
      '',
      '| code | meaning |',
      '| --- | --- |',
      ...Object.entries(codes).sort(([a], [b]) => a.localeCompare(b)).map(([code, meaning]) => `| \`${code}\` | ${meaning.replaceAll('|', '\\|')} |`),
      '',
    ]),
  ].join('\n');
}
