import { SourceLocation } from '../../model/location';
import { Resolving } from '../resolving';

/** An intrinsic function: its argument, unresolved, to its value. */
export type Intrinsic = (argument: unknown, resolver: Resolving, location: SourceLocation) => unknown;
