import { namedValues } from '../options/named-values';
import { optionHelp, OptionTable } from '../options/option-table';
import { parseOptions } from '../options/parse-options';
import { UsageError } from '../options/usage-error';

/** The command line of `model-gateway render`. */
export interface RenderOptions {
  readonly isBatch: boolean;
  /** File of the template, `-` for the standard input; undefined for a batch. */
  readonly path?: string;
  /** The body, or the name of its file. */
  readonly body?: { readonly text: string } | { readonly file: string };
  readonly params: {
    readonly path: { readonly [name: string]: string };
    readonly querystring: { readonly [name: string]: string };
    readonly header: { readonly [name: string]: string };
  };
  readonly stageVariables: { readonly [name: string]: string };
  readonly context: { readonly [name: string]: unknown };
  readonly variables: { readonly [name: string]: unknown };
  /** File with the whole request as JSON. */
  readonly request?: string;
  readonly isJson: boolean;
}

const OPTIONS = {
  'body': { type: 'string', value: '<text | @file>', help: 'body of the request' },
  'path': { type: 'string', multiple: true, value: '<name>=<value>', help: 'path parameter' },
  'query': { type: 'string', multiple: true, value: '<name>=<value>', help: 'query string parameter' },
  'header': { type: 'string', multiple: true, value: '<name>=<value>', help: 'header' },
  'stage-variable': { type: 'string', multiple: true, value: '<name>=<value>', help: '' },
  'context': { type: 'string', value: '<json>', help: '$context as a JSON object' },
  'var': { type: 'string', multiple: true, value: '<name>=<json>', help: 'a variable of the template' },
  'request': {
    type: 'string', value: '<file.json>',
    help: 'all of these at once: {body, params: {path, querystring, header}, context, stageVariables}',
  },
  'json': { type: 'boolean', help: 'the body with its overrides, as JSON' },
  'batch': {
    type: 'boolean',
    help: `JSON lines on the standard input, {id, template, vars?, request?};
for each a line {id, output} or {id, error: {kind, code, message, line, column}}`,
  },
} as const satisfies OptionTable;

/** What `model-gateway render --help` prints. */
export const RENDER_USAGE = `usage: model-gateway render <template.vtl | -> [options]
       model-gateway render --batch < requests.jsonl > answers.jsonl

${optionHelp(OPTIONS)}

A request by its parameters, by its body, and the template from the standard input:
  npx model-gateway render request.vtl --path user_id=321 --query items=101,131
  npx model-gateway render response.vtl --body @answer.json
  echo '{"user": "$input.params("id")"}' | npx model-gateway render - --path id=7

Exit codes: 0 fine, 1 a template that fails, 2 a wrong command line, 70 a bug of this tool
`;

/** Reads the command line of `render`. */
export function parseRenderOptions(args: readonly string[]): RenderOptions {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const isBatch = values.batch === true;
  if (isBatch && positionals.length > 0) throw new UsageError(`'render --batch' reads the standard input; got '${positionals.join(' ')}'`);
  if (!isBatch && positionals.length !== 1) throw new UsageError(`'render' needs one template; got ${positionals.length}`);
  const form = '<name>=<value>';
  return {
    isBatch,
    path: positionals[0],
    body: values.body === undefined ? undefined : values.body.startsWith('@') ? { file: values.body.slice(1) } : { text: values.body },
    params: {
      path: namedValues(values.path, 'path', form),
      querystring: namedValues(values.query, 'query', form),
      header: namedValues(values.header, 'header', form),
    },
    stageVariables: namedValues(values['stage-variable'], 'stage-variable', form),
    context: jsonObject(values.context, '--context'),
    variables: jsonValues(namedValues(values.var, 'var', '<name>=<json>')),
    request: values.request,
    isJson: values.json === true,
  };
}

function jsonValues(texts: { readonly [name: string]: string }): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parseJson(text, `--var ${name}`)]));
}

function jsonObject(text: string | undefined, option: string): { readonly [name: string]: unknown } {
  const value = text === undefined ? {} : parseJson(text, option);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as { readonly [name: string]: unknown };
  throw new UsageError(`'${option}' needs a JSON object; got '${text ?? ''}'`);
}

function parseJson(text: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`'${option}' needs JSON; got '${text}'; text needs quotes of its own, for example '"text"'`);
  }
}
