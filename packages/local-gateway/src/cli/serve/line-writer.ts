/** Longest time that a line waits for others to be written with it, in milliseconds: too short for eyes to see. */
const WAIT_MS = 10;

/** Text that is written at once, however short it has waited, in characters. */
const MAX_PENDING = 64 * 1024;

/** Writes the lines of a moment at once: with one write for each, telling requests costs as much as answering them. */
export class LineWriter {
  private pending = '';
  private timer: NodeJS.Timeout | undefined;
  private readonly flushed = (): void => this.flush();

  constructor(private readonly stream: NodeJS.WritableStream) {}

  /** Writes text with a line feed, soon; at the latest when the process ends. */
  line(text: string): void {
    this.pending += `${text}\n`;
    if (this.pending.length > MAX_PENDING) {
      this.flush();
    } else if (this.timer === undefined) {
      this.timer = setTimeout(this.flushed, WAIT_MS);
      process.once('exit', this.flushed);
    }
  }

  /** Writes what is waiting, now. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    process.removeListener('exit', this.flushed);
    const text = this.pending;
    this.pending = '';
    if (text !== '') this.stream.write(text);
  }
}
