import type { JavaValue } from '../values';
import type { Frame } from './frame';

/** Prints something. */
export type Render = (frame: Frame) => void;
/** Computes a value. */
export type Value = (frame: Frame) => JavaValue;
/** Decides a condition. */
export type Test = (frame: Frame) => boolean;
