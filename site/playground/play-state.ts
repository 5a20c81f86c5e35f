import type { TemplateRun } from '@model-gateway/template-editor/engine';

/** Names and values, in the order of the form; a name may be empty while somebody types. */
export type Rows = readonly (readonly [name: string, value: string])[];

/** Everything that the playground holds. */
export interface PlayState {
  readonly phase: 'request' | 'response';
  readonly template: string;
  /** Whether the output has to be JSON. */
  readonly isJson: boolean;
  readonly path: Rows;
  readonly querystring: Rows;
  readonly header: Rows;
  readonly stageVariables: Rows;
  readonly body: string;
  /** `$context` as JSON text; empty for none. */
  readonly context: string;
}

/** Lists of the form, by the name that they have in a state. */
export const ROW_LISTS = ['path', 'querystring', 'header', 'stageVariables'] as const;

/** What the template is rendered for, or why there is nothing to render it for. */
export function runOf(state: PlayState, templateText: string): { readonly run: TemplateRun; readonly contextFault?: string } {
  const { context, fault } = readContext(state.context);
  return {
    contextFault: fault,
    run: {
      template: { name: `${state.phase}.vtl`, mediaType: state.isJson ? 'application/json' : 'text/plain', text: templateText },
      phase: state.phase,
      isJson: state.isJson,
      request: {
        body: state.body,
        params: { path: named(state.path), querystring: named(state.querystring), header: named(state.header) },
        context,
        stageVariables: named(state.stageVariables),
      },
    },
  };
}

function named(rows: Rows): { readonly [name: string]: string } {
  return Object.fromEntries(rows.filter(([name]) => name !== ''));
}

function readContext(text: string): { readonly context: { readonly [name: string]: unknown }; readonly fault?: string } {
  if (text.trim() === '') return { context: {} };
  try {
    const context: unknown = JSON.parse(text);
    if (typeof context === 'object' && context !== null && !Array.isArray(context)) return { context: context as { readonly [name: string]: unknown } };
    return { context: {}, fault: '$context must be a JSON object; nothing of it is used' };
  } catch (error) {
    return { context: {}, fault: `$context is no JSON, nothing of it is used: ${error instanceof Error ? error.message : String(error)}` };
  }
}
