/** Takes the pictures of the page anew, for the documents: `npx tsx scripts/take-screenshots.ts`, after a compile. */
import { join } from 'node:path';
import { takeScreenshots } from '../test/page/take-screenshots';

void takeScreenshots(join(__dirname, '..', '..', '..', 'docs', 'images')).then((names) => console.log(names.join('\n')));
