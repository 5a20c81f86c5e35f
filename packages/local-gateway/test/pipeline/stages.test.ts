import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { STAGES } from '../../src/exchange/trace';

it('has one folder a stage, and no other', () => {
  const entries = readdirSync(join(__dirname, '..', '..', 'src', 'pipeline'), { withFileTypes: true });
  expect(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()).toEqual([...STAGES].sort());
});
