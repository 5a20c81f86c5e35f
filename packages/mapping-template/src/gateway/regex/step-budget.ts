import { Fault } from '../../diagnostics/fault';

/** What one call of a method may cost: in steps, and so in time. */
export class StepBudget {
  private left: number;
  private readonly limit: number;

  public constructor(private readonly pattern: string, inputLength: number) {
    this.limit = 1_000_000 + 500 * inputLength;
    this.left = this.limit;
  }

  /** Steps so far. */
  public get spent(): number {
    return this.limit - this.left;
  }

  /** @throws Fault MAP5021 */
  public spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) {
      this.exceed(`needs more than ${this.limit} steps on this input`);
    }
  }

  public exceed(what: string): never {
    const shown = this.pattern.length > 100 ? `${this.pattern.slice(0, 100)}…` : this.pattern;
    throw new Fault('MAP5021', `the regular expression '${shown}' ${what}`, {
      help: 'the limit is 1000000 steps and 500 more for each character of the input; avoid nested quantifiers such as (a+)+',
    });
  }
}
