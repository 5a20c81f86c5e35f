/** The part of the package that is measured; it ships no types. */
declare module 'amplify-velocity-template' {
  export function parse(template: string): unknown;
  export class Compile {
    constructor(tree: unknown);
    render(context: Record<string, unknown>): string;
  }
}
