/** `npm run check:licences`: whether every package that the lockfile installs has a licence under which we may use it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFindings, type Lockfile } from './licences/check-lockfile';

const ROOT = join(__dirname, '..');

function main(): number {
  const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
  const findings = licenceFindings(lockfile, Object.keys(lockfile.packages).filter((path) => path.startsWith('packages/')));
  findings.forEach((finding) => console.error(finding));
  if (findings.length === 0) console.log('every package that is installed has a licence that is allowed');
  return findings.length > 0 ? 1 : 0;
}

process.exitCode = main();
