import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { GatewayError } from '../errors/catalogue';

/** An object in S3, by the parts of its location. */
export interface S3Location {
  readonly bucket: string;
  readonly key: string;
}

/** Names that S3 gives to buckets, and no path: no slash, and no dot at an end. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Whether a bucket can have this name. */
function isBucketName(name: string): boolean {
  return BUCKET.test(name) && !name.includes('..');
}

/** Reads `s3://bucket/key`; undefined where it is no location of an object. */
export function parseS3Location(text: string): S3Location | undefined {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(text) ?? [];
  return isBucketName(bucket) && key !== '' ? { bucket, key } : undefined;
}

/** What no file's name can hold; on Windows, a colon stands behind a drive or before a stream. */
const NO_NAME = sep === '\\' ? /[\\\0:]/ : /[\\\0]/;

/** Folders that stand for buckets: an object is the file whose path is its key. Nothing outside of a folder is ever read or written. */
export class BucketFolders {
  private readonly folders: ReadonlyMap<string, string>;

  /**
   * @param folders the name of each bucket to its folder
   * @throws GatewayError GW1044 where a name is none of a bucket, or a folder is none
   */
  constructor(folders: { readonly [bucket: string]: string }) {
    this.folders = new Map(Object.entries(folders).map(([bucket, folder]) => [bucket, resolve(folder)]));
    for (const [bucket, folder] of this.folders) {
      if (!isBucketName(bucket)) {
        throw new GatewayError('GW1044', `'${bucket}' is not the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens; correct it`);
      }
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
        throw new GatewayError('GW1044', `'${folder}' is not a folder that can stand for bucket '${bucket}'; make it, or name another one`);
      }
    }
  }

  /** The buckets with their folders, in the order in which they are given. */
  get entries(): ReadonlyMap<string, string> {
    return this.folders;
  }

  /** Whether a folder stands for a bucket. */
  has(bucket: string): boolean {
    return this.folders.has(bucket);
  }

  /** The bytes of an object; undefined where there is none. */
  async read(location: S3Location): Promise<Uint8Array | undefined> {
    const place = this.placeOf(location);
    if (place === undefined) return undefined;
    try {
      // Links are followed first, so that what is judged is what is read. What is no file, such as a pipe, might never end.
      const path = await realpath(place.path);
      if (!isWithin(await realpath(place.folder), path) || !(await stat(path)).isFile()) return undefined;
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Writes an object, as a whole: whoever looks sees all of it or nothing. */
  async write(location: S3Location, body: Uint8Array): Promise<void> {
    const place = this.placeOf(location);
    if (place === undefined) throw new Error(`${uriOf(location)} cannot be a file here`);
    const folder = dirname(place.path);
    if (!isWithin(await realpath(place.folder), await deepestOf(folder))) throw new Error(`${uriOf(location)} leads out of the folder of its bucket`);
    await mkdir(folder, { recursive: true });
    const part = join(folder, `.${randomUUID()}.part`);
    try {
      await writeFile(part, body);
      await rename(part, place.path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** The file of an object; undefined where its key is no path below a folder, such as one with `..` or an empty segment. */
  private placeOf({ bucket, key }: S3Location): { readonly folder: string; readonly path: string } | undefined {
    const folder = this.folders.get(bucket);
    const segments = key.split('/');
    if (folder === undefined || segments.some((segment) => ['', '.', '..'].includes(segment) || NO_NAME.test(segment))) return undefined;
    const path = join(folder, ...segments);
    return isWithin(folder, path) ? { folder, path } : undefined;
  }
}

/** The location as SageMaker writes it. */
export function uriOf({ bucket, key }: S3Location): string {
  return `s3://${bucket}/${key}`;
}

/** Where a path leads, as far as it exists. */
async function deepestOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error;
    return deepestOf(dirname(path));
  }
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(String(error.code));
}
