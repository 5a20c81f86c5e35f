import type { Block, Expression, Reference } from '../tree';
import type { SourceSpan } from '../source/text-span';
import type { Render, Test, Value } from './compiled';

/** What the compilers of statements and directives, each in a file of its own, share. */
export interface CompileScope {
  /** Whether the rendering is watched; otherwise nothing is compiled in for it. */
  readonly observed: boolean;
  /** The slot of a variable. */
  slot(name: string): number;
  /** The slot of a variable if the template ever reads it. */
  slotIfRead(name: string): number | undefined;
  block(block: Block): Render;
  value(expression: Expression): Value;
  test(expression: Expression): Test;
  reference(reference: Reference): Render;
  /** Notes a directive that makes every rendering fail. */
  fail(code: string, message: string, span: SourceSpan, help?: string): void;
}
