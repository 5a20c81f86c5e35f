import type { Examination, TemplateRun } from '@model-gateway/template-editor/engine';

/**
 * What is on show as a unit test, for any test framework that has `test`.
 *
 * @returns undefined where the template does not parse, which no test begins with
 */
export function printUnitTest(text: string, run: TemplateRun, examination: Examination): string | undefined {
  const assertion = assertionOf(run, examination);
  if (assertion === undefined) return undefined;
  const isResponse = run.phase === 'response';
  const options = `{ name: '${run.template.name}'${isResponse ? ', phase: TemplatePhase.RESPONSE' : ''} }`;
  const steps = [`TemplateAssertions.of(template, ${options})`, assertion.call, ...(examination.marks.length === 0 ? ['.hasNoFindings()'] : [])];
  return [
    `import { TemplateAssertions${isResponse ? ', TemplatePhase' : ''} } from '@model-gateway/mapping-template';`,
    '',
    `const template = ${templateLiteral(text)};`,
    '',
    `test('${assertion.title}', () => {`,
    `${steps.map((step, index) => indented(step, index === 0 ? 1 : 2)).join('\n')};`,
    '});',
    '',
  ].join('\n');
}

/** What a test says, and how it asks. */
interface Assertion {
  readonly title: string;
  readonly call: string;
}

function assertionOf({ phase, request, isJson }: TemplateRun, { output, outputFault, marks }: Examination): Assertion | undefined {
  const asked = literal(asFarAsGiven(request));
  if (output === undefined) {
    const failure = marks.find(({ code }) => /^MAP[345]/.test(code));
    return failure && { title: 'fails to render', call: `.failsToRender(${asked}, '${failure.code}')` };
  }
  const title = phase === 'request' ? 'renders the body for the backend' : 'renders the body for the client';
  const isData = isJson && outputFault === undefined && output.trim() !== '';
  return { title, call: isData ? `.rendersJson(${asked}, ${literal(JSON.parse(output))})` : `.renders(${asked}, ${literal(output)})` };
}

/** The request without its empty parts. */
function asFarAsGiven({ body, params, context, stageVariables }: TemplateRun['request']): unknown {
  const given = (value: object): boolean => Object.keys(value).length > 0;
  const locations = Object.fromEntries(Object.entries(params).filter(([, values]) => given(values)));
  return {
    ...(body === '' ? {} : { body }),
    ...(given(locations) ? { params: locations } : {}),
    ...(given(context) ? { context } : {}),
    ...(given(stageVariables) ? { stageVariables } : {}),
  };
}

/** How wide a value may be on one line, in characters. */
const MAX_WIDTH = 100;

/** Data as code: on one line where it fits. */
function literal(value: unknown): string {
  const lines = JSON.stringify(value, undefined, 2);
  const line = lines.replace(/\n\s*/g, ' ');
  return line.length <= MAX_WIDTH ? line : lines;
}

function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;
}

function indented(text: string, depth: number): string {
  return text.replace(/^/gm, '  '.repeat(depth));
}
