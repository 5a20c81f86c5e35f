/** Writes docs/packages.md from the tarballs that `npx turbo run package` made. */
import { writeFileSync } from 'node:fs';
import { PackagesPage, PAGE } from './packages-page';
import { Tarball } from './tarball';

writeFileSync(PAGE, PackagesPage.of(Tarball.all()).text);
