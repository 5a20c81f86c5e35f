import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What a package says about itself. */
export interface Manifest {
  readonly name: string;
  readonly main: string;
  readonly bin?: Record<string, string>;
  readonly exports: Record<string, string | { readonly types: string; readonly default: string }>;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly peerDependenciesMeta?: Record<string, { readonly optional?: boolean }>;
}

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

  /** Code that no entry and no command loads: it is there for nothing. */
  public get unloaded(): string[] {
    const entries = Object.values(this.manifest.exports).flatMap((entry) => typeof entry === 'string' ? [entry] : [entry.default]);
    const reached = new Set<string>();
    const open = [...entries, ...Object.values(this.manifest.bin ?? {})].map((path) => posix.normalize(path));
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (!reached.has(file)) {
        reached.add(file);
        open.push(...this.neighbours(file));
      }
    }
    return this.files.filter((file) => file.endsWith('.js') && !file.startsWith('lib/page-assets/') && !reached.has(file) && !isEmpty(this.read(file)));
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

  private neighbours(file: string): string[] {
    if (!file.endsWith('.js')) {
      return [];
    }
    const specifiers = [...this.read(file).matchAll(/(?:from\s*|import\s*\(?\s*|require\(\s*)(["'])(\.{1,2}\/[^"']*)\1/g)].map((match) => match[2]);
    return specifiers.map((specifier) => this.resolve(posix.join(posix.dirname(file), specifier))).filter((found) => found !== undefined);
  }

  private resolve(path: string): string | undefined {
    return ['', '.js', '/index.js'].map((ending) => `${path}${ending}`).find((candidate) => this.files.includes(candidate));
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
      const manifest = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;
      open.push(...Object.keys(manifest.dependencies ?? {}));
    }
  }
  return found;
}
