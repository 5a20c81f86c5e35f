import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../errors/catalogue';

/** A file of the page. */
export interface PageAsset {
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly etag: string;
}

const CONTENT_TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** Names of files, never paths: nothing outside the folder can be asked for. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*\.(html|js|css|svg|txt)$/;

/** The files of the page, each read when it is first asked for. */
export class PageAssets {
  private readonly known = new Map<string, PageAsset>();
  private directory: string | undefined;

  /** A file by its name; undefined where there is none. */
  async find(name: string): Promise<PageAsset | undefined> {
    const known = this.known.get(name);
    const extension = NAME.exec(name)?.[1];
    if (known !== undefined || extension === undefined) return known;
    this.directory ??= assetsDirectory();
    let content: Uint8Array;
    try {
      content = await readFile(join(this.directory, name));
    } catch {
      return undefined;
    }
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
    const asset = { contentType: CONTENT_TYPES[extension] ?? '', content, etag };
    this.known.set(name, asset);
    return asset;
  }
}

/** Where the files are: beside the bundled command, or beside this folder once compiled, or compiled while the source runs. */
function assetsDirectory(): string {
  const places = [join(__dirname, 'page-assets'), join(__dirname, '..', 'page-assets'), join(__dirname, '..', '..', 'lib', 'page-assets')];
  const found = places.find((place) => existsSync(join(place, 'index.html')));
  if (found === undefined) {
    throw new GatewayError('GW1038', `the files of the page are not at ${places[0] ?? ''}; install the package anew, or compile it`);
  }
  return found;
}
