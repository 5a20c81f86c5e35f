import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CATALOGUE } from '../src/language';

const SOURCES = join(__dirname, '..', 'src');

function sources(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.includes('catalogue'));
}

describe('the catalogue of errors', () => {
  const used = new Set(sources().flatMap((path) => readFileSync(join(SOURCES, path), 'utf8').match(/(?<=')MAP[1-5]\d{3}(?=')/g) ?? []));
  const listed = ERROR_CATALOGUE.map(({ code }) => code);

  it('has every code that the sources use', () => {
    expect([...used].filter((code) => !listed.includes(code))).toEqual([]);
  });

  it('has no code that nothing uses', () => {
    expect(listed.filter((code) => !used.has(code))).toEqual([]);
  });
});
