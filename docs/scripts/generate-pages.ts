import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages } from './generated-pages';

// `npm run generate -w docs`: writes every page and picture that is made from the code.
for (const [path, text] of Object.entries(generatedPages())) {
  const file = join(__dirname, '..', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote docs/${path}`);
}
