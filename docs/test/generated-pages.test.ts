import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from '../scripts/generated-pages';

it.each(Object.entries(generatedPages()))("docs/%s is what 'npm run generate -w docs' writes", (path, text) => {
  expect(readFileSync(join(__dirname, '..', path), 'utf8')).toBe(text);
});
