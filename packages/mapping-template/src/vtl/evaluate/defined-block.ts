import { JavaObject } from '../values';
import type { Render } from './compiled';
import type { Frame } from './frame';
import { limitFault } from './limit-fault';
import { StopSignal } from './signals';

/** How often a block may be printed inside of itself; further in, the reference prints its own text. */
const MAX_SELF_NESTING = 2;

/** The value of a `#define`: a block that is printed anew each time, with the variables of that moment. */
export class DefinedBlock extends JavaObject {
  public get javaClass(): string {
    return 'org.apache.velocity.runtime.directive.Block$Reference';
  }

  private nesting = 0;

  public constructor(private readonly frame: Frame, private readonly directive: object, private readonly body: Render) {
    super();
  }

  /** Prints the block; answers false, having printed nothing, where it is inside of itself too often. */
  public render(): boolean {
    if (this.nesting >= MAX_SELF_NESTING) {
      return false;
    }
    const { frame } = this;
    frame.charge(1);
    if (frame.depth >= frame.limits.depth) {
      throw limitFault('depth', frame.limits.depth);
    }
    this.nesting++;
    frame.depth++;
    try {
      this.body(frame);
    } catch (signal) {
      if (!(signal instanceof StopSignal && signal.isFor(this.directive))) {
        throw signal;
      }
    } finally {
      this.nesting--;
      frame.depth--;
    }
    return true;
  }

  /** The block's text; null where it is inside of itself too often. */
  public text(): string | null {
    const { frame } = this;
    const before = frame.out;
    frame.out = '';
    frame.inner++;
    try {
      return this.render() ? frame.checkedText(frame.out) : null;
    } finally {
      frame.out = before;
      frame.inner--;
    }
  }

  public print(): string {
    return this.text() ?? 'null';
  }
}
