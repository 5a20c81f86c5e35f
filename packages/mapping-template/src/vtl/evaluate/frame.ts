import type { SourceSpan } from '../source/text-span';
import type { JavaIterator, JavaValue } from '../values';
import type { EvaluationLimits } from './evaluation-limits';
import { limitFault } from './limit-fault';
import type { RenderObserver } from './render-observer';

/**
 * How values answer to their members. The service provides it, with a table for each Java class.
 *
 * Undefined means that there is no such member, null that it has no value; a reference is the empty string in both cases.
 */
export interface MemberAccess {
  property(receiver: JavaValue, name: string, frame: Frame): JavaValue | undefined;
  method(receiver: JavaValue, name: string, args: readonly JavaValue[], frame: Frame): JavaValue | undefined;
  /** The method as a place in a template calls it that gives it the same arguments every time. */
  caller(name: string, args: readonly JavaValue[]): (receiver: JavaValue, frame: Frame) => JavaValue | undefined;
  /** Answers false where the property cannot be set. */
  setProperty(receiver: JavaValue, name: string, value: JavaValue, frame: Frame): boolean;
  index(receiver: JavaValue, index: JavaValue, frame: Frame): JavaValue | undefined;
  setIndex(receiver: JavaValue, index: JavaValue, value: JavaValue, frame: Frame): boolean;
  /** Undefined for what cannot be walked. */
  iterator(value: JavaValue): JavaIterator | undefined;
  /** What a reference is that ends at a missing property of this value. */
  missingProperty(receiver: JavaValue): JavaValue;
}

/** Everything that belongs to one run of a template. */
export class Frame {
  /** What has been printed so far; inside of a string, what that string has so far. */
  public out = '';
  /** What runs at the moment, for messages. */
  public at: SourceSpan | undefined;
  /** Variables that read as null whatever is assigned to them, as Velocity has it while a loop is at a null element. */
  public frozen: Map<number, JavaValue> | undefined;
  /** `#define` blocks that are being printed inside one another. */
  public depth = 0;
  /** Strings and blocks whose text is being made apart from the output. */
  public inner = 0;
  private steps: number;

  public constructor(
    /** Values of the variables, by slot. */
    public readonly vars: JavaValue[],
    public readonly members: MemberAccess,
    public readonly limits: EvaluationLimits,
    public readonly observer: RenderObserver | undefined,
  ) {
    this.steps = limits.steps;
  }

  public set(slot: number, value: JavaValue): void {
    if (this.frozen !== undefined && this.frozen.has(slot)) {
      this.frozen.set(slot, value);
    } else {
      this.vars[slot] = value;
    }
  }

  public remove(slot: number): void {
    this.frozen?.delete(slot);
    this.vars[slot] = null;
  }

  /** Counts work. @throws Fault MAP5003 where it has become too much */
  public charge(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) {
      throw limitFault('steps', this.limits.steps);
    }
  }

  /** Answers a text that is not too long. @throws Fault MAP5004 */
  public checkedText(text: string): string {
    if (text.length > this.limits.outputLength) {
      throw limitFault('outputLength', this.limits.outputLength);
    }
    return text;
  }

  /** @throws Fault MAP5005 where a collection would become too large */
  public checkSize(size: number): void {
    if (size > this.limits.collectionSize) {
      throw limitFault('collectionSize', this.limits.collectionSize);
    }
  }
}
