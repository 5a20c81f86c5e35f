import { expectPictures } from '../../../../scripts/browser/expect-pictures';
import { PICTURE, takeScreenshots } from './take-screenshots';

it('takes the pictures that the documents show, in their size', () => (
  expectPictures(takeScreenshots, { names: ['gateway-page-light.png', 'gateway-page-dark.png'], size: PICTURE })
));
