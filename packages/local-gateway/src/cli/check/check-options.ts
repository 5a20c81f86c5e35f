import { TemplatePhase } from '@model-gateway/mapping-template';
import { namedValues } from '../options/named-values';
import { parseOptions } from '../options/parse-options';
import { UsageError } from '../options/usage-error';

/** How the result is written. */
export type CheckFormat = 'text' | 'json' | 'sarif';

/** The command line of `model-gateway check`. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly isFixing: boolean;
  readonly isStrict: boolean;
  /** What every mapping template file maps; undefined where its name says it. */
  readonly phase?: TemplatePhase;
  readonly parameters: { readonly [name: string]: string };
  readonly imports: { readonly [name: string]: string };
  readonly region?: string;
  readonly accountId?: string;
}

/** What `model-gateway check --help` prints. */
export const CHECK_USAGE = `usage: model-gateway check <cdk.out | template.json | openapi.json | template.vtl | ->... [options]

  --fix                          writes the safe repairs into mapping template files
  --strict                       warnings end with 1 too
  --json                         the findings as JSON
  --sarif                        the findings as SARIF 2.1.0, for code hosts
  --phase <request | response>   what mapping template files map (default: response where the name says so, else request)
  --parameter <name>=<value>     value of a template parameter
  --import <name>=<value>        value that a stack imports
  --region <region>              region of stacks that name none (default us-east-1)
  --account <id>                 account of stacks that name none (default 123456789012)
  --help                         this text

An app, some templates with their safe repairs, and a report for a code host:
  npx model-gateway check cdk.out --strict
  npx model-gateway check templates/*.vtl --fix
  npx model-gateway check cdk.out --sarif > findings.sarif

Exit codes: 0 nothing is wrong, 1 findings, 2 a wrong command line, 70 a bug of this tool
`;

/** Reads the command line of `check`. */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseOptions(args, {
    fix: { type: 'boolean' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
    sarif: { type: 'boolean' },
    phase: { type: 'string' },
    parameter: { type: 'string', multiple: true },
    import: { type: 'string', multiple: true },
    region: { type: 'string' },
    account: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError("'check' needs a cdk.out folder, a template or a mapping template; got none");
  if (values.json === true && values.sarif === true) throw new UsageError("'--json' and '--sarif' exclude each other; choose one");
  if (values.fix === true && positionals.includes('-')) throw new UsageError("'--fix' needs files; the standard input cannot be written");
  return {
    paths: positionals,
    format: values.json === true ? 'json' : values.sarif === true ? 'sarif' : 'text',
    isFixing: values.fix === true,
    isStrict: values.strict === true,
    phase: parsePhase(values.phase),
    parameters: namedValues(values.parameter, 'parameter', '<name>=<value>'),
    imports: namedValues(values.import, 'import', '<name>=<value>'),
    region: values.region,
    accountId: values.account,
  };
}

function parsePhase(text: string | undefined): TemplatePhase | undefined {
  if (text === undefined) return undefined;
  if (text === 'request') return TemplatePhase.REQUEST;
  if (text === 'response') return TemplatePhase.RESPONSE;
  throw new UsageError(`'--phase' is request or response; got '${text}'`);
}
