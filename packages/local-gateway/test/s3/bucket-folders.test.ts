import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { BucketFolders, parseS3Location } from '../../src/s3/bucket-folders';

let place: string;
let buckets: BucketFolders;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'buckets-'));
  for (const folder of ['inputs', 'inputs/texts', 'inputs-of-others']) mkdirSync(join(place, folder));
  writeFileSync(join(place, 'inputs/texts/1.json'), 'one');
  writeFileSync(join(place, 'secret.json'), 'secret');
  writeFileSync(join(place, 'inputs-of-others/secret.json'), 'secret');
  buckets = new BucketFolders({ inputs: join(place, 'inputs') });
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

async function read(key: string): Promise<string | undefined> {
  const body = await buckets.read({ bucket: 'inputs', key });
  return body && Buffer.from(body).toString('utf8');
}

/** Keys that would leave the folder if they were paths. */
const ESCAPES = [
  '../secret.json', 'texts/../../secret.json', '../inputs-of-others/secret.json', '/../secret.json', '..', '.', './texts/1.json', 'texts//1.json',
  'texts/./1.json', '..\\secret.json', 'texts\\..\\..\\secret.json', 'texts/1.json\0.txt', '/etc/passwd', 'texts/', '%2e%2e/secret.json', '..%2fsecret.json',
];

describe('a bucket that is a folder', () => {
  it('reads the object whose key is the path', async () => {
    expect([await read('texts/1.json'), await read('texts/2.json'), await read('texts'), await read('texts/1.json/x')]).toEqual(
      ['one', undefined, undefined, undefined]);
    expect(await buckets.read({ bucket: 'another', key: 'texts/1.json' })).toBeUndefined();
  });

  it('writes an object and the folders around it, and leaves nothing else', async () => {
    await buckets.write({ bucket: 'inputs', key: 'out/e/1.out' }, Buffer.from('answer'));
    await buckets.write({ bucket: 'inputs', key: 'out/e/1.out' }, Buffer.from('again'));
    expect(readFileSync(join(place, 'inputs/out/e/1.out'), 'utf8')).toBe('again');
    expect(readdirSync(join(place, 'inputs/out/e'))).toEqual(['1.out']);
  });

  it('leaves nothing behind where an object cannot be written', async () => {
    await expect(buckets.write({ bucket: 'inputs', key: 'texts' }, Buffer.from('x'))).rejects.toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
    expect(readdirSync(join(place, 'inputs'))).toEqual(['texts']);
  });

  it.each(ESCAPES)('neither reads nor writes %j', async (key) => {
    expect(await read(key)).toBeUndefined();
    if (key.startsWith('%') || key.includes('%2f')) return;
    await expect(buckets.write({ bucket: 'inputs', key }, Buffer.from('x'))).rejects.toThrow(new Error(`s3://inputs/${key} cannot be a file here`));
  });

  it('never reaches what lies outside, whatever the key', async () => {
    const part = fc.constantFrom('..', '.', '', 'texts', '1.json', 'secret.json', 'inputs-of-others', '%2e%2e', '..%2f', '\\', '..\\', '~', '\0', place);
    await fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 6 }), fc.constantFrom('/', '//', '\\'), async (parts, separator) => {
      const text = await read(parts.join(separator));
      return text === undefined || text === 'one';
    }), { numRuns: 500 });
  });

  it('follows no link out of the folder', async () => {
    symlinkSync(join(place, 'secret.json'), join(place, 'inputs/link.json'));
    symlinkSync(join(place, 'inputs-of-others'), join(place, 'inputs/others'));
    symlinkSync(join(place, 'inputs/texts/1.json'), join(place, 'inputs/inner.json'));
    expect([await read('link.json'), await read('others/secret.json'), await read('inner.json')]).toEqual([undefined, undefined, 'one']);
    await expect(buckets.write({ bucket: 'inputs', key: 'others/deep/1.out' }, Buffer.from('x'))).rejects.toThrow(
      new Error('s3://inputs/others/deep/1.out leads out of the folder of its bucket'));
    expect(existsSync(join(place, 'inputs-of-others/deep'))).toBe(false);
  });

  it('does not wait for what is no file', async () => {
    execFileSync('mkfifo', [join(place, 'inputs/pipe')]);
    expect(await read('pipe')).toBeUndefined();
  });

  it('fails for a name that no bucket has, and for a folder that is none', () => {
    expect(() => new BucketFolders({ 'My_Bucket': place })).toThrow(
      "GW1044 'My_Bucket' is not the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens; correct it");
    expect(() => new BucketFolders({ inputs: join(place, 'secret.json') })).toThrow(
      `GW1044 '${join(place, 'secret.json')}' is not a folder that can stand for bucket 'inputs'; make it, or name another one`);
  });
});

describe('an S3 location', () => {
  it.each([
    ['s3://my-inputs/texts/1.json', { bucket: 'my-inputs', key: 'texts/1.json' }],
    ['s3://my.inputs/a b/ü', { bucket: 'my.inputs', key: 'a b/ü' }],
    ['s3://my-inputs', undefined], ['s3://my-inputs/', undefined], ['s3:///key', undefined], ['s3://../key', undefined], ['s3://a..b/key', undefined],
    ['https://my-inputs.s3.amazonaws.com/1.json', undefined], ['file:///etc/passwd', undefined], ['/etc/passwd', undefined],
  ])('%s', (text, expected) => expect(parseS3Location(text)).toEqual(expected));
});
