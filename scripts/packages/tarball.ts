import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { entriesOf, type Manifest, manifestIn } from './manifest';
import { reachedFiles } from './reached-files';

const ROOT = join(__dirname, '..', '..');

/** A package as npm would publish it. */
export class Tarball {
  /** The tarballs of all published packages, which the `package` tasks made. */
  public static all(): Tarball[] {
    return readdirSync(join(ROOT, 'packages')).filter((name) => existsSync(join(ROOT, 'packages', name, 'package.json'))).map((name) => new Tarball(name));
  }

  /** Where it is. */
  public readonly path: string;

  /** What it says about itself. */
  public readonly manifest: Manifest;

  /** Every file in it, sorted. */
  public readonly files: string[];

  private readonly texts = new Map<string, string>();

  constructor(public readonly shortName: string) {
    const folder = join(ROOT, 'packages', shortName, 'dist', 'js');
    const [file] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tgz')) : [];
    if (file === undefined) {
      throw new Error(`'${shortName}' is not packed; run npx turbo run package`);
    }
    this.path = join(folder, file);
    this.files = execFileSync('tar', ['-tzf', this.path], { encoding: 'utf8' }).trim().split('\n').map((name) => name.replace(/^package\//, '')).sort();
    this.manifest = JSON.parse(this.read('package.json')) as Manifest;
  }

  /** Bytes that a download takes. */
  public get packedSize(): number {
    return statSync(this.path).size;
  }

  /** Bytes that its files take on a disk. */
  public get unpackedSize(): number {
    const listing = execFileSync('tar', ['-tvzf', this.path], { encoding: 'utf8' }).trim().split('\n');
    return listing.reduce((sum, line) => sum + Number(/\s(\d+)\s+\d{4}-/.exec(line)?.[1]), 0);
  }

  /** Packages of others that come with it, however deep. */
  public get thirdParties(): string[] {
    return [...installedWith(Object.keys(this.manifest.dependencies ?? {}))].filter((name) => !name.startsWith('@model-gateway/')).sort();
  }

  /** Whether its peer ranges, which are all of the form `^1.2.3`, allow these packages, given as `name@1.2.3`. */
  public accepts(packages: readonly string[]): boolean {
    return packages.every((each) => {
      const [, name, version] = /^(.+)@(.+)$/.exec(each) ?? [];
      const range = this.manifest.peerDependencies?.[name];
      return range === undefined || isAtLeast(version.split('.'), range.replace('^', '').split('.'));
    });
  }

  /** Code that no entry and no command loads, and declarations that no entry mentions: they are there for nothing. */
  public get unreached(): string[] {
    const { types, code } = entriesOf(this.manifest);
    const reached = reachedFiles([...types, ...code], new Set(this.files), (file) => this.read(file));
    return this.files.filter((file) => /(?:\.js|\.d\.ts)$/.test(file) && !file.startsWith('lib/page-assets/') && !reached.has(file) && !isEmpty(this.read(file)));
  }

  /** Packages that its code loads or its declarations mention, those of Node.js aside. */
  public get imported(): string[] {
    const files = this.files.filter((file) => /(?:\.js|\.d\.ts)$/.test(file) && !file.startsWith('lib/page-assets/'));
    const names = files.flatMap((file) => [...this.read(file).matchAll(/(?:from\s*|\bimport\s*\(?\s*|\brequire\(\s*)(["'])((?:@[\w.-]+\/)?\w[\w.:-]*)(?:\/[^"']*)?\1/g)])
      .map((match) => match[2]);
    return [...new Set(names)].filter((name) => !name.startsWith('node:') && !isBuiltin(name)).sort();
  }

  /** The text of a file in it. */
  public read(file: string): string {
    let text = this.texts.get(file);
    if (text === undefined) {
      text = execFileSync('tar', ['-xzOf', this.path, `package/${file}`], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
      this.texts.set(file, text);
    }
    return text;
  }

}

/** Whether a module has only comments and the two lines that the compiler writes for one of types alone. */
function isEmpty(module: string): boolean {
  return module.replace(/\/\*[^]*?\*\//g, '').replace('"use strict";', '').replace('Object.defineProperty(exports, "__esModule", { value: true });', '').trim() === '';
}

function isAtLeast(version: readonly string[], floor: readonly string[]): boolean {
  const different = floor.findIndex((part, index) => part !== version[index]);
  return different === -1 || Number(version[different]) > Number(floor[different]);
}

/** Names of packages and of all that they bring, by the manifests that are installed here. */
function installedWith(names: string[]): Set<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (!found.has(name)) {
      found.add(name);
      open.push(...Object.keys(manifestIn(join(ROOT, 'node_modules', name)).dependencies ?? {}));
    }
  }
  return found;
}
