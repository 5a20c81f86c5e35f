/**
 * Prints what changed since the last release, from the commits: `npm run --silent changelog -- 1.2.3`, for the version that is to be released.
 *
 * The last release is the newest tag `v…` in the history of what is checked out.
 */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { workspacesOf } from './packages/manifest';
import { changelog, type Commit } from './release/changelog';
import { lastTag } from './release/last-tag';
import { Version } from './release/version';

const ROOT = join(__dirname, '..');
const [FIELD, END] = ['\u001f', '\u001e'];

function main([text = '']: string[]): void {
  const version = Version.parse(text).toString();
  const since = lastTag(ROOT);
  const log = git('log', `--format=%H${FIELD}%s${FIELD}%b${END}`, ...since === undefined ? [] : [`${since}..HEAD`]);
  if (log === undefined) throw new Error('git log failed; the changelog is made of commits, so run this in a clone of the repository');
  const commits = log.split(END).map((entry) => entry.trim()).filter((entry) => entry !== '').map((entry): Commit => {
    const [hash, subject, body] = entry.split(FIELD);
    return { hash, subject, body };
  });
  process.stdout.write(changelog(commits, { version, since, areas: workspacesOf(ROOT).map((directory) => basename(directory)) }));
}

function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
