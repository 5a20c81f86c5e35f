import type { Block } from '../../vtl/tree';
import type { ParameterLocation } from './template-reads';

/** What a value is, as far as it leads to parameters; `maybe` where it is something else on other ways. */
export type ReadShape =
  | { readonly is: 'input'; readonly maybe?: true }
  | { readonly is: 'params'; readonly maybe?: true }
  | { readonly is: 'location'; readonly location: ParameterLocation | undefined; readonly maybe?: true }
  | { readonly is: 'names' }
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly Flow[] }
  /** One of some `#define` blocks; `certain` where it is no other value on any way. */
  | { readonly is: 'block'; readonly bodies: readonly Block[]; readonly certain: boolean }
  | { readonly is: 'unclear' }
  | { readonly is: 'context' }
  | { readonly is: 'pieces' }
  | { readonly is: 'other' };

/** Which parameters' values a value carries: on every way to here, or on some. */
export interface Flow {
  readonly must: ReadonlySet<string>;
  readonly may: ReadonlySet<string>;
  readonly shape: ReadShape;
}

const NOTHING: ReadonlySet<string> = new Set();

export const OTHER: ReadShape = { is: 'other' };

export const NO_FLOW: Flow = { must: NOTHING, may: NOTHING, shape: OTHER };

/** A value that carries no parameter, of a known shape. */
export function shaped(shape: ReadShape): Flow {
  return { must: NOTHING, may: NOTHING, shape };
}

/** A value made of two others. */
export function merged(left: Flow, right: Flow, shape: ReadShape = OTHER): Flow {
  return { must: union(left.must, right.must), may: union(left.may, right.may), shape };
}

/** A value that is one or the other, depending on the way taken. */
export function either(left: Flow, right: Flow): Flow {
  return { must: intersection(left.must, right.must), may: union(left.may, right.may), shape: commonShape(left.shape, right.shape) };
}

/** A value derived from another in a way that does not carry it: its length, a comparison. */
export function derived(from: Flow): Flow {
  return { must: NOTHING, may: from.may, shape: OTHER };
}

export function union(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  if (right.size === 0 || left === right) {
    return left;
  }
  return left.size === 0 ? right : new Set([...left, ...right]);
}

export function intersection(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  if (left === right) {
    return left;
  }
  return new Set([...left].filter((key) => right.has(key)));
}

function commonShape(left: ReadShape, right: ReadShape): ReadShape {
  if (left === right) {
    return left;
  }
  if (left.is === 'words' && right.is === 'words' && left.words.length + right.words.length <= 32) {
    return { is: 'words', words: [...new Set([...left.words, ...right.words])] };
  }
  if (left.is === 'location' && right.is === 'location') {
    return { ...left, ...right, location: left.location === right.location ? left.location : undefined };
  }
  if (left.is === 'block' || right.is === 'block') {
    const bodies = [left, right].flatMap((shape) => shape.is === 'block' ? shape.bodies : []);
    return { is: 'block', bodies: [...new Set(bodies)], certain: left.is === 'block' && right.is === 'block' && left.certain && right.certain };
  }
  if (left.is === right.is && (left.is === 'names' || left.is === 'params' || left.is === 'pieces' || left.is === 'input')) {
    return { ...left, ...right };
  }
  return isSource(left) ? isSource(right) ? UNCLEAR : perhaps(left) : perhaps(right);
}

/** A value behind which any part of the request may be. */
const UNCLEAR: ReadShape = { is: 'unclear' };

function isSource({ is }: ReadShape): boolean {
  return is === 'input' || is === 'params' || is === 'location' || is === 'unclear';
}

/** What may be a way to parameters stays one; of everything else nothing is left that is known. */
export function perhaps(shape: ReadShape): ReadShape {
  return shape.is === 'input' || shape.is === 'params' || shape.is === 'location' ? { ...shape, maybe: true } : shape.is === 'unclear' ? shape : OTHER;
}
