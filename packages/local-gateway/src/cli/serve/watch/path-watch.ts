import { PathTree } from './path-tree';

/** Quiet time after a change before anything is done, in milliseconds: editors and compilers write several files. */
const QUIET_MS = 200;

/** Folders whose changes are not the user's. */
const IGNORED = /(?:^|[\\/])(?:node_modules|\.git|cdk\.out|\.cdk\.staging|dist|coverage)(?:[\\/]|$)|(?:^|[\\/])\.[^\\/]*\.sw.$|~$/;

/** Watches a folder with all below it, or one file, and does something once a change is over. */
export class PathWatch {
  private readonly tree: PathTree;
  private timer: NodeJS.Timeout | undefined;
  private isRunning = false;
  private isChanged = false;
  private readonly closing = new AbortController();

  constructor(
    path: string,
    private readonly onChange: (signal: AbortSignal) => Promise<void>,
    isIgnored = (name: string): boolean => IGNORED.test(name),
  ) {
    this.tree = new PathTree(path, isIgnored, () => this.changed());
  }

  /** Stops watching, and tells a running change that nobody waits for it. */
  close(): void {
    this.closing.abort();
    clearTimeout(this.timer);
    this.tree.close();
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), QUIET_MS);
  }

  /** One run at a time; what changes meanwhile makes another. */
  private async run(): Promise<void> {
    if (this.isRunning) {
      this.isChanged = true;
      return;
    }
    this.isRunning = true;
    await this.onChange(this.closing.signal);
    this.isRunning = false;
    if (!this.isChanged || this.closing.signal.aborted) return;
    this.isChanged = false;
    this.changed();
  }
}
