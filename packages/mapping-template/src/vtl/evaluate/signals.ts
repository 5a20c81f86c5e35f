/**
 * Leaves whatever runs: `#break` and `#stop`. It is thrown, but is no error.
 */
export class StopSignal {
  /**
   * @param target what is to be left: 'nearest' loop or block, the 'template', or the directive of a scope
   */
  public constructor(public readonly target: 'nearest' | 'template' | object) {}

  /** Whether a loop or block is the one to be left. */
  public isFor(directive: object): boolean {
    return this.target === 'nearest' || this.target === directive;
  }
}

export const BREAK = new StopSignal('nearest');
export const STOP = new StopSignal('template');
