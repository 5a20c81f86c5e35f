/** Takes the pictures of the playground anew, for the documents: `npm run screenshots -w site`, after a compile. */
import { join } from 'node:path';
import { takeScreenshots } from '../test/take-screenshots';

void takeScreenshots(join(__dirname, '..', '..', 'docs', 'images')).then((names) => console.log(names.join('\n')));
