/** The codes of one package, with their meaning. */
export interface Catalogue {
  readonly package: string;

  /** When a reader meets one of these. */
  readonly when: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** docs/errors.md: every code of every package, and what has none. */
export function errorsPage(catalogues: readonly Catalogue[]): string {
  return [
    '# Errors',
    '',
    'What is wrong with a mapping template, an API or a command has a code. A code is never reused: what it means today it means in every later version.',
    '',
    'What a construct, the plugin or the builder refuses in its props has none. It ends the synthesis, all broken rules in one message, and each says the prop, '
    + 'the value, what is allowed and the change to make; the pages of the [building blocks](README.md#building-blocks) list what they refuse.',
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
