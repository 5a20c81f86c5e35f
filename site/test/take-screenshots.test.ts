import { expectPictures } from '../../scripts/browser/expect-pictures';
import { PICTURE, takeScreenshots } from './take-screenshots';

it('takes the pictures that the documents show, in their size', () => (
  expectPictures(takeScreenshots, { names: ['playground-light.png', 'playground-dark.png'], size: PICTURE })
));
