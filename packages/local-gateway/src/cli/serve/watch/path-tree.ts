import { FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/**
 * Listens to a file, or to a folder with all below it, also where they are replaced or made anew.
 *
 * One watcher a folder, and none a file: a watcher of a file is lost with it, and editors that write safely put another file in its
 * place. Node.js's own recursive watch has one for each file on Linux, those of ignored folders included.
 */
export class PathTree {
  private readonly watchers = new Map<string, FSWatcher>();

  constructor(
    private readonly path: string,
    private readonly isIgnored: (name: string) => boolean,
    private readonly onChange: () => void,
  ) {
    this.listen(dirname(path), (name) => name === basename(path));
    this.add(path);
  }

  /** Listens no more. */
  close(): void {
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  /** Listens to a folder and those below it; a file is heard by the folder that it is in. */
  private add(path: string): void {
    if (!isFolder(path)) return;
    this.listen(path, () => true);
    for (const entry of entriesOf(path)) {
      const below = join(path, entry.name);
      if (entry.isDirectory() && !this.isIgnored(relative(this.path, below))) this.add(below);
    }
  }

  private listen(folder: string, concerns: (name: string) => boolean): void {
    try {
      const watcher = watch(folder, (event, name) => {
        if (name !== null && concerns(name)) this.hear(event, join(folder, name));
      });
      watcher.on('error', () => watcher.close());
      this.watchers.set(folder, watcher);
    } catch {
      // It is gone already, or nobody may look into it.
    }
  }

  private hear(event: string, path: string): void {
    if (this.isIgnored(relative(this.path, path))) return;
    if (event === 'rename') {
      // It came, went, or is another one now.
      this.forget(path);
      this.add(path);
    }
    this.onChange();
  }

  private forget(path: string): void {
    for (const [folder, watcher] of this.watchers) {
      if (folder !== path && !folder.startsWith(path + sep)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
