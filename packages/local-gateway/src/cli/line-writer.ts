/** Writes the lines of one turn of the event loop at once, so that telling requests costs less than answering them. */
export class LineWriter {
  private pending = '';

  constructor(private readonly stream: NodeJS.WritableStream) {}

  /** Writes text with a line feed, soon. */
  line(text: string): void {
    if (this.pending === '') setImmediate(() => this.flush());
    this.pending += `${text}\n`;
  }

  /** Writes what is waiting, now. */
  flush(): void {
    const text = this.pending;
    this.pending = '';
    if (text !== '') this.stream.write(text);
  }
}
