/** A template, and what it is rendered for. */
export interface TemplateRun {
  readonly template: { readonly name: string; readonly mediaType: string; readonly text: string };
  readonly phase: 'request' | 'response';
  readonly request: {
    readonly body: string;
    readonly params: { readonly [location: string]: { readonly [name: string]: string } };
    readonly context: { readonly [name: string]: unknown };
    readonly stageVariables: { readonly [name: string]: string };
  };
  /** Whether the output has to be JSON: its content type says so. */
  readonly isJson: boolean;
}
