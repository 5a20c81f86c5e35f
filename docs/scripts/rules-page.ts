/** What the page tells of a rule; `TemplateRule` of mapping-template has it. */
export interface DescribedRule {
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  readonly title: string;
  readonly explanation: string;
  readonly evidence: string;
  readonly wrong: RuleSample;
  readonly right: RuleSample;
}

interface RuleSample {
  readonly template: string;
  readonly phase?: 'request' | 'response';
}

/** docs/rules.md: every rule with a template that breaks it and one that does not, both of which the sample test checks. */
export function rulesPage(rules: readonly DescribedRule[]): string {
  const sorted = [...rules].sort((a, b) => a.code.localeCompare(b.code));
  return [
    '# Rules',
    '',
    'What the checks look for in a mapping template. An *error* fails or corrupts whatever the request; '
    + 'a *warning* is probably wrong, or is wrong for some requests.',
    '',
    '`MappingTemplate.check` reports every finding with its place and, where there is one, the way out and a request that shows it.',
    '',
    'Mistakes in the syntax itself have codes of their own: see [errors](errors.md).',
    '',
    '| code | rule | severity | |',
    '| --- | --- | --- | --- |',
    ...sorted.map((rule) => `| [${rule.code}](#${anchor(rule)}) | ${rule.name} | ${rule.severity} | ${cell(rule.title)} |`),
    '',
    ...sorted.flatMap(section),
  ].join('\n');
}

function section(rule: DescribedRule): string[] {
  return [
    `## ${rule.code} ${rule.name}`,
    '',
    rule.explanation,
    '',
    `*${rule.severity}; rests on: ${rule.evidence}*`,
    '',
    'Wrong:',
    '',
    ...template(`breaks ${rule.code}`, rule.wrong),
    'Right:',
    '',
    ...template(`keeps ${rule.code}`, rule.right),
  ];
}

/** More than a page can show, such as the template that is too long. */
const MAX_SHOWN_CHARACTERS = 2000;

function template(note: string, { template: text, phase = 'request' }: RuleSample): string[] {
  if (text.length > MAX_SHOWN_CHARACTERS) return [`(a template of ${text.length} characters)`, ''];
  return [`<!-- sample: ${note}${phase === 'response' ? ' in a response' : ''} -->`, '```vtl', text, '```', ''];
}

function anchor({ code, name }: DescribedRule): string {
  return `${code} ${name}`.toLowerCase().replaceAll(' ', '-');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
