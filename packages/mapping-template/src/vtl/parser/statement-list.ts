import type { Statement, Text } from '../tree';

/** Collects statements; texts that touch become one. */
export class StatementList {
  public readonly statements: Statement[] = [];

  public add(statement: Statement): void {
    const last = this.statements[this.statements.length - 1];
    if (statement.kind === 'text' && !statement.escape && last?.kind === 'text' && !last.escape) {
      const joined: Text = { kind: 'text', text: last.text + statement.text, escape: false, start: last.start, end: statement.end };
      this.statements[this.statements.length - 1] = joined;
    } else {
      this.statements.push(statement);
    }
  }
}
