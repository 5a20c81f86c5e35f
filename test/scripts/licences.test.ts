import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFindings, type Lockfile } from '../../scripts/licences/check-lockfile';
import { licenceTexts } from '../../scripts/licences/licence-texts';
import { isAllowed } from '../../scripts/licences/spdx';
import { SmallRepository } from './small-repository';

const ROOT = join(__dirname, '..', '..');
const ALLOWED = new Set(['MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception']);

describe('an expression of SPDX', () => {
  test.each([
    'MIT', '(MIT)', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0 OR (MIT AND Apache-2.0)', 'Apache-2.0 WITH LLVM-exception',
  ])('is allowed: %s', (expression) => {
    expect(isAllowed(expression, ALLOWED)).toBe(true);
  });

  test.each([
    'GPL-3.0-or-later', '(MIT AND GPL-3.0-only)', 'MIT AND (ISC OR GPL-2.0)', 'MIT WITH LLVM-exception', 'UNLICENSED',
  ])('is not allowed: %s', (expression) => {
    expect(isAllowed(expression, ALLOWED)).toBe(false);
  });

  test.each(['', 'MIT OR', '(MIT', 'MIT ISC', 'SEE LICENSE IN file.txt', 'OR'])("fails for '%s'", (expression) => {
    expect(() => isAllowed(expression, ALLOWED)).toThrow(
      new Error(`'${expression}' is no licence expression of SPDX; write it like 'MIT' or '(MIT OR Apache-2.0)'`),
    );
  });
});

describe('the licences of what a lockfile installs', () => {
  const lockfile = (license: string): Lockfile => ({
    packages: {
      '': { version: '0.0.0' },
      'packages/command': { version: '0.0.0', dependencies: { client: '1' } },
      'node_modules/@model-gateway/command': { link: true },
      'node_modules/client': { version: '1.2.3', license: 'MIT', dependencies: { deep: '1' } },
      'node_modules/client/node_modules/deep': { version: '4.0.0', license },
      'node_modules/deep': { version: '5.0.0', license: 'MPL-2.0' },
    },
  });

  test('are fine where all are on the lists', () => {
    expect(licenceFindings(lockfile('BSD-3-Clause'), ['packages/command'])).toEqual([]);
  });

  test('fail where one is forbidden', () => {
    expect(licenceFindings(lockfile('AGPL-3.0-only'), [])).toEqual([
      "deep 4.0.0 is installed under 'AGPL-3.0-only'; allowed are MIT, ISC, BSD-2-Clause, BSD-3-Clause, Apache-2.0, 0BSD, MIT-0, BlueOak-1.0.0, "
      + 'Python-2.0, Unlicense, Zlib, CC0-1.0, CC-BY-3.0, CC-BY-4.0, MPL-2.0 (scripts/licences/allowed.ts)',
    ]);
  });

  test('fail for what users get with us, however deep, where the licence is good for tools alone', () => {
    expect(licenceFindings(lockfile('MPL-2.0'), [])).toEqual([]);
    expect(licenceFindings(lockfile('MPL-2.0'), ['packages/command'])).toEqual([
      "deep 4.0.0 is shipped to users under 'MPL-2.0'; allowed are MIT, ISC, BSD-2-Clause, BSD-3-Clause, Apache-2.0, 0BSD (scripts/licences/allowed.ts)",
    ]);
  });

  test('fail where a package names none', () => {
    expect(licenceFindings({ packages: { 'node_modules/quiet': { version: '1.0.0' } } }, [])).toEqual([
      'quiet 1.0.0 is installed and names no licence; look at its repository, and use another package if it has none',
    ]);
  });

  test('are fine in this repository', () => {
    const own = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
    expect(licenceFindings(own, Object.keys(own.packages).filter((path) => path.startsWith('packages/')))).toEqual([]);
  });
});

describe('the licence texts of a bundle', () => {
  let repository: SmallRepository;

  afterEach(() => repository.remove());

  const textsOf = (manifest: object, files: Record<string, string> = {}): string => {
    repository = new SmallRepository({ 'node_modules/@some/one/package.json': manifest, ...files });
    return licenceTexts({ inputs: { [join(repository.directory, 'node_modules', '@some', 'one', 'lib', 'a.js')]: { bytes: 1, imports: [] }, 'src/own.ts': { bytes: 1, imports: [] } } });
  };

  test('are those of the packages in it, whole', () => {
    expect(textsOf({ name: '@some/one', version: '1.0.0', license: 'ISC' }, { 'node_modules/@some/one/LICENCE.md': 'Copyright Some One\n' }))
      .toBe('@some/one 1.0.0, ISC\n\nCopyright Some One\n');
  });

  test('are the standard text with the name of the author, where a package has no file', () => {
    const text = textsOf({ name: '@some/one', version: '1.0.0', license: 'MIT', author: 'Some One <one@example.com>' });
    expect(text).toContain('Copyright (c) Some One\n');
    expect(text).toContain('The above copyright notice and this permission notice');
  });

  test('fail where neither is known', () => {
    expect(() => textsOf({ name: '@some/one', version: '1.0.0', license: 'ISC' })).toThrow(new Error(
      "@some/one 1.0.0 is bundled, and has no licence file whose text could go along; add the text of 'ISC' to scripts/licences",
    ));
  });

  test('fail for a licence that may not be shipped', () => {
    expect(() => textsOf({ name: '@some/one', version: '1.0.0', license: 'MPL-2.0' }, { 'node_modules/@some/one/LICENSE': 'x' })).toThrow(new Error(
      "@some/one 1.0.0 is bundled, and its licence 'MPL-2.0' is not one to ship; allowed are MIT, ISC, BSD-2-Clause, BSD-3-Clause, Apache-2.0, 0BSD",
    ));
  });
});
