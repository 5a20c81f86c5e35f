import { Frame } from '../../vtl/evaluate/frame';
import { JavaArray, JavaBigDecimal, JavaBigInteger, JavaDouble, JavaList, JavaLong, JavaMap, type JavaValue } from '../../vtl/values';
import { resolveLimits } from '../limits/resolve-limits';
import { KeySet } from './collections/map-views';
import { JavaMembers } from './java-members';
import { methodTableOf } from './method-table-of';

/** What a value can be said to be without a request; `data` is anything that JSON has. */
export type JavaKind = 'text' | 'list' | 'array' | 'map' | 'view' | 'data';

const MEMBERS = new JavaMembers();

const EMPTY_MAP = new JavaMap();

/** A value of each class. */
const SAMPLES: Readonly<Record<JavaKind, readonly JavaValue[]>> = {
  text: [''],
  list: [new JavaList()],
  array: [new JavaArray([])],
  map: [EMPTY_MAP],
  view: [new KeySet(EMPTY_MAP)],
  data: ['', 0, new JavaLong(0n), new JavaBigInteger(0n), new JavaDouble(0), new JavaBigDecimal(0n, 0), true, new JavaList(), EMPTY_MAP],
};

/** Whether values of a kind have a method of a name, whatever its parameters. */
export function hasMethod(kind: JavaKind, name: string): boolean {
  return SAMPLES[kind].some((sample) => methodTableOf(sample).methods(name).length > 0);
}

/**
 * What a method answers; undefined where Velocity finds none for these arguments.
 *
 * @throws Fault where the call ends a rendering
 */
export function callMethod(receiver: JavaValue, name: string, args: readonly JavaValue[]): JavaValue | undefined {
  return MEMBERS.method(receiver, name, args, new Frame([], MEMBERS, resolveLimits(), undefined));
}
