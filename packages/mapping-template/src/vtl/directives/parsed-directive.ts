import type { JavaLocation } from '../source/java-location';
import type { SourceSpan } from '../source/text-span';
import type { Block, BrokenDirective, Expression } from '../tree';

/** A directive as the grammar reads it, before its own rules are applied. */
export interface ParsedDirective extends SourceSpan {
  readonly name: string;
  readonly nameSpan: SourceSpan;
  readonly location: JavaLocation;
  readonly args: readonly Expression[];
  /** Whether parentheses follow the name; without them there is no body either. */
  readonly parentheses: boolean;
  readonly header: SourceSpan;
  readonly body: Block | undefined;
  /** The text of the first argument, where the directive asks for it. */
  readonly argumentText: string;
  /** The own text of a directive that does not exist: it is printed. */
  readonly image: string;
  /** The body's text, as `#literal` prints it; an empty body has none. */
  readonly bodyText: string | undefined;
}

/** A directive that makes every rendering fail, reached or not. */
export function broken(parsed: ParsedDirective, code: string, problem: string, help?: string): BrokenDirective {
  return {
    kind: 'broken', name: parsed.name, code, problem, help, header: parsed.header, body: parsed.body, start: parsed.start, end: parsed.end,
  };
}
