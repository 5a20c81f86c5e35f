import { TemplatePhase } from '@model-gateway/mapping-template';
import { optionHelp, OptionTable } from '../options/option-table';
import { parseOptions } from '../options/parse-options';
import { TEMPLATE_OPTIONS, TemplateArguments, templateArguments } from '../options/template-arguments';
import { UsageError } from '../options/usage-error';

/** How the result is written. */
export type CheckFormat = 'text' | 'json' | 'sarif';

/** The command line of `model-gateway check`. */
export interface CheckOptions extends TemplateArguments {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly isFixing: boolean;
  readonly isStrict: boolean;
  /** What every mapping template file maps; undefined where its name says it. */
  readonly phase?: TemplatePhase;
}

const OPTIONS = {
  fix: { type: 'boolean', help: 'writes the safe repairs into mapping template files' },
  strict: { type: 'boolean', help: 'warnings end with 1 too' },
  json: { type: 'boolean', help: 'the findings as JSON' },
  sarif: { type: 'boolean', help: 'the findings as SARIF 2.1.0, for code hosts' },
  phase: {
    type: 'string', value: '<request | response>',
    help: 'what mapping template files map (default: response where the name says so, else request)',
  },
  ...TEMPLATE_OPTIONS,
} as const satisfies OptionTable;

/** What `model-gateway check --help` prints. */
export const CHECK_USAGE = `usage: model-gateway check <cdk.out | template.json | openapi.json | template.vtl | ->... [options]

${optionHelp(OPTIONS)}

An app, some templates with their safe repairs, and a report for a code host:
  npx model-gateway check cdk.out --strict
  npx model-gateway check templates/*.vtl --fix
  npx model-gateway check cdk.out --sarif > findings.sarif

Exit codes: 0 nothing is wrong, 1 findings, 2 a wrong command line, 70 a bug of this tool
`;

/** Reads the command line of `check`. */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.length === 0) throw new UsageError("'check' needs a cdk.out folder, a template or a mapping template; got none");
  if (values.json === true && values.sarif === true) throw new UsageError("'--json' and '--sarif' exclude each other; choose one");
  if (values.fix === true && positionals.includes('-')) throw new UsageError("'--fix' needs files; the standard input cannot be written");
  return {
    ...templateArguments(values),
    paths: positionals,
    format: values.json === true ? 'json' : values.sarif === true ? 'sarif' : 'text',
    isFixing: values.fix === true,
    isStrict: values.strict === true,
    phase: parsePhase(values.phase),
  };
}

function parsePhase(text: string | undefined): TemplatePhase | undefined {
  if (text === undefined) return undefined;
  if (text === 'request') return TemplatePhase.REQUEST;
  if (text === 'response') return TemplatePhase.RESPONSE;
  throw new UsageError(`'--phase' is request or response; got '${text}'`);
}
