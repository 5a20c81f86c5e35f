import type { SupportedProperty, Unemulated } from '@model-gateway/local-gateway';
import type { RestingCase } from './conformance-cases';

/** What the page is made from. */
export interface FidelitySources {
  /** Area to the cases of the local gateway. */
  readonly behaviour: Readonly<Record<string, readonly { readonly title: string; readonly evidence: string }[]>>;
  readonly conformance: readonly RestingCase[];
  readonly support: readonly SupportedProperty[];
  readonly unemulated: readonly Unemulated[];
}

/** The marks, the strong ones first; what stands behind `emulator source` has not been seen on AWS. */
const MARKS: readonly (readonly [mark: string, meaning: string, isVerified: boolean])[] = [
  ['documented', "AWS's own documentation or service model says so", true],
  ['recorded', 'an answer of AWS itself was recorded by the tests of an emulator, and ours is the same', true],
  ['velocity 1.7', 'Apache Velocity 1.7 does so when it runs; that API Gateway is Velocity 1.7 follows from 198 recorded renderings that it repeats byte for byte', true],
  ['emulator source', "another emulator's source does so, and nobody recorded it", false],
  ['user report', 'somebody reported it of AWS, in an issue or an article', false],
  ['inferred', 'it follows from what is known, or nothing is known and something had to be chosen', false],
  ['local', 'a matter of the local gateway alone; AWS has nothing like it', true],
];

/** docs/fidelity.md: what each claim of likeness to AWS rests on, and what is not emulated. */
export function fidelityPage({ behaviour, conformance, support, unemulated }: FidelitySources): string {
  const areas = Object.entries(behaviour);
  const cases = areas.flatMap(([, each]) => each);
  return [
    '# Fidelity',
    '',
    'AWS cannot be reached from the tests of this repository. So every behaviour that claims to be AWS\'s is a test case that says what the claim rests on. '
    + 'This page is made from those marks: it says where you can rely on the likeness, and where you should look at AWS before you rely on it.',
    '',
    '| mark | what it means |',
    '| --- | --- |',
    ...MARKS.map(([mark, meaning]) => `| ${mark} | ${meaning} |`),
    '',
    '## The local gateway',
    '',
    `${cases.length} cases, each with its request, its configuration and the answer. They run in the process and, as far as a client can send them, over a real socket.`,
    '',
    ...countTable('area', areas.map(([area, each]) => [area, each.map(({ evidence }) => evidence)])),
    '',
    '### Unverified',
    '',
    `${cases.filter(isUnverified).length} of the cases rest on nothing that was seen on AWS or that AWS says:`,
    '',
    ...areas.flatMap(([area, each]) => unverified(area, each)),
    'The texts that refuse a signature (signatures are tested against four signers, not by these cases) are from reports of users as well.',
    '',
    '## Mapping templates',
    '',
    `${conformance.length} cases: a template, what it is rendered for, and the output or the error.`,
    '',
    ...countTable('category', byCategory(conformance)),
    '',
    'Not established, and answered here as Velocity 1.7 or common sense has it: which Java classes AWS lets a template reach (here: none), what a `#foreach` of more than '
    + '1000 passes does after the last (here: it ends silently), whether `#[[ ]]#` is known to AWS, the version of JsonPath that AWS runs, `$input.json` of a path '
    + 'that is not there, and whether AWS refuses a template with a mistake when it is deployed.',
    '',
    '## Not emulated',
    '',
    'What a template asks for and the local gateway does not do is listed when it starts, by resource and reason; a method that needs it answers 501.',
    '',
    '| resource type | property | why |',
    '| --- | --- | --- |',
    ...refusals(support),
    '',
    `Of ${support.length} documented properties and resource types ${support.filter((each) => each.support === 'served').length} are served, `
    + `${support.filter((each) => each.support === 'no effect').length} make no difference to an answer, and ${support.filter((each) => each.support === 'refused').length} are refused.`,
    '',
    'Beside the template, AWS does things that happen otherwise here:',
    '',
    '| | AWS | here |',
    '| --- | --- | --- |',
    ...unemulated.map(({ area, what, here }) => `| ${area} | ${cell(what)} | ${cell(here)} |`),
    '',
  ].join('\n');
}

/** The mark as this page writes it: the two kinds of cases spell one of them differently. */
function markOf(evidence: string): string {
  const mark = evidence === 'velocity-1.7' ? 'velocity 1.7' : evidence;
  if (!MARKS.some(([known]) => known === mark)) throw new Error(`'${evidence}' is no mark of evidence`);
  return mark;
}

function isUnverified({ evidence }: { readonly evidence: string }): boolean {
  return MARKS.some(([mark, , isVerified]) => mark === markOf(evidence) && !isVerified);
}

function countTable(what: string, rows: readonly (readonly [name: string, evidence: readonly string[]])[]): string[] {
  const all = rows.flatMap(([, evidence]) => evidence.map(markOf));
  const marks = MARKS.map(([mark]) => mark).filter((mark) => all.includes(mark));
  const line = (name: string, evidence: readonly string[]): string => (
    `| ${name} | ${marks.map((mark) => evidence.filter((each) => markOf(each) === mark).length || '').join(' | ')} | ${evidence.length} |`
  );
  return [
    `| ${what} | ${marks.join(' | ')} | all |`,
    `| --- | ${marks.map(() => '---:').join(' | ')} | ---: |`,
    ...rows.map(([name, evidence]) => line(name, evidence)),
    line('**all**', all),
  ];
}

function unverified(area: string, cases: readonly { readonly title: string; readonly evidence: string }[]): string[] {
  const weak = cases.filter(isUnverified);
  return weak.length === 0 ? [] : [`**${area}**`, '', ...weak.map(({ title, evidence }) => `- ${title.replaceAll('<', '\\<')} (${evidence})`), ''];
}

function byCategory(cases: readonly RestingCase[]): (readonly [string, readonly string[]])[] {
  const categories = new Map<string, string[]>();
  for (const { category, evidence } of cases) categories.set(category, [...categories.get(category) ?? [], evidence]);
  return [...categories].sort(([left], [right]) => left.localeCompare(right));
}

/** One row for the properties of a type that are refused for the same reason. */
function refusals(support: readonly SupportedProperty[]): string[] {
  const rows = new Map<string, { readonly resourceType: string; readonly reason: string; readonly properties: string[] }>();
  for (const { resourceType, property, reason } of support) {
    if (reason === undefined) continue;
    const row = rows.get(`${resourceType} ${reason}`) ?? { resourceType, reason, properties: [] };
    if (property !== undefined) row.properties.push(property);
    rows.set(`${resourceType} ${reason}`, row);
  }
  return [...rows.values()].map(({ resourceType, reason, properties }) => `| ${resourceType} | ${properties.join(', ') || 'all of it'} | ${cell(reason)} |`);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
