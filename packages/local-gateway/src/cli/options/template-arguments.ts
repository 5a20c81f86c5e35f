import { namedValues } from './named-values';
import type { OptionTable } from './option-table';

/** Options of every command that reads CloudFormation templates. */
export const TEMPLATE_OPTIONS = {
  parameter: { type: 'string', multiple: true, value: '<name>=<value>', help: 'value of a template parameter' },
  import: { type: 'string', multiple: true, value: '<name>=<value>', help: 'value that a stack imports' },
  region: { type: 'string', value: '<region>', help: 'region of stacks that name none (default us-east-1)' },
  account: { type: 'string', value: '<id>', help: 'account of stacks that name none (default 123456789012)' },
} as const satisfies OptionTable;

/** What the command line says about templates. */
export interface TemplateArguments {
  readonly parameters: { readonly [name: string]: string };
  readonly imports: { readonly [name: string]: string };
  readonly region?: string;
  readonly accountId?: string;
}

/** Values of {@link TEMPLATE_OPTIONS}. */
export interface TemplateValues {
  readonly parameter?: readonly string[];
  readonly import?: readonly string[];
  readonly region?: string;
  readonly account?: string;
}

/** Reads the options about templates. */
export function templateArguments(values: TemplateValues): TemplateArguments {
  return {
    parameters: namedValues(values.parameter, 'parameter', TEMPLATE_OPTIONS.parameter.value),
    imports: namedValues(values.import, 'import', TEMPLATE_OPTIONS.import.value),
    region: values.region,
    accountId: values.account,
  };
}
