import { Fault } from '../../diagnostics/fault';

/** Work of one rendering on its payload: steps of paths, values copied, eight characters read or written each. */
const MAX_WORK = 20_000_000;

/** Bounds what a template can make `$input` do, however often it asks. */
export class WorkBudget {
  private left = MAX_WORK;

  /** @throws Fault MAP5024 */
  public spend(units: number): void {
    this.left -= units;
    if (this.left < 0) {
      throw new Fault('MAP5024', `the template makes $input do more than ${MAX_WORK} steps of work`, {
        help: 'read the payload once, before a loop: #set($root = $input.path(\'$\'))',
      });
    }
  }

  public spendText(length: number): void {
    this.spend(1 + (length >> 3));
  }
}
