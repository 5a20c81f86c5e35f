import { AnswerPlace, AnswerType } from './answer-place';
import { Declaration } from './declaration';

/**
 * A part of a body as plain data: what the printers read.
 */
export type Shape =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'object'; readonly members: ReadonlyArray<readonly [string, Shape]> }
  | { readonly kind: 'array'; readonly items: readonly Shape[] }
  | { readonly kind: 'value'; readonly declaration: Declaration }
  | { readonly kind: 'item'; readonly list: Declaration }
  | { readonly kind: 'count'; readonly list: Declaration }
  | { readonly kind: 'forEach'; readonly list: Declaration; readonly item: Shape }
  | { readonly kind: 'answer'; readonly place: AnswerPlace; readonly type: AnswerType }
  | { readonly kind: 'answerForEach'; readonly list: AnswerPlace; readonly item: Shape };

/**
 * The shape and all that it holds, outermost first.
 */
export function* partsOf(shape: Shape): Generator<Shape> {
  yield shape;
  for (const inner of innerParts(shape)) { yield* partsOf(inner); }
}

function innerParts(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case 'object': return shape.members.map(([, member]) => member);
    case 'array': return shape.items;
    case 'forEach':
    case 'answerForEach': return [shape.item];
    default: return [];
  }
}

/**
 * The declared value that a shape prints or counts; undefined for anything else.
 */
export function declarationOf(shape: Shape): Declaration | undefined {
  switch (shape.kind) {
    case 'value': return shape.declaration;
    case 'item':
    case 'count':
    case 'forEach': return shape.list;
    default: return undefined;
  }
}
