/** Columns between the stops of a tab, as Velocity counts them. */
const TAB_STOP = 8;

/** Where a directive stands, as Velocity numbers it: computed when a template asks, which next to none does. */
export class JavaLocation {
  /**
   * @param text the whole template
   * @param at offset of the directive
   */
  public constructor(private readonly text: string, private readonly at: number) {}

  /** Line, counted from 1; it ends at LF, CR or CR LF. */
  public get line(): number {
    return this.before.split(/\r\n|\r|\n/).length;
  }

  /** Column, counted from 1; a tab reaches to the next stop. */
  public get column(): number {
    const line = this.before.split(/\r\n|\r|\n/).at(-1) ?? '';
    let column = 0;
    for (let at = 0; at < line.length; at++) {
      column = line[at] === '\t' ? (Math.floor(column / TAB_STOP) + 1) * TAB_STOP : column + 1;
    }
    return column + 1;
  }

  private get before(): string {
    return this.text.slice(0, this.at);
  }
}
