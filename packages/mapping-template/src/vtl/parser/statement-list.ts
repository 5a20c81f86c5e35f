import type { Statement, Text } from '../tree';

/** Collects statements; texts that touch become one. */
export class StatementList {
  private readonly collected: Statement[] = [];

  /** The statements, in an array that takes no room for more. */
  public get statements(): readonly Statement[] {
    return this.collected.slice();
  }

  public add(statement: Statement): void {
    const last = this.collected[this.collected.length - 1];
    if (statement.kind === 'text' && !statement.escape && last?.kind === 'text' && !last.escape) {
      const joined: Text = { kind: 'text', text: last.text + statement.text, escape: false, start: last.start, end: statement.end };
      this.collected[this.collected.length - 1] = joined;
    } else {
      this.collected.push(statement);
    }
  }
}
