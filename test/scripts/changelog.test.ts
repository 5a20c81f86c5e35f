import { spawnSync } from 'node:child_process';
import { changelog, type Commit } from '../../scripts/release/changelog';
import { SmallRepository } from './small-repository';

const commit = (subject: string, body = ''): Commit => ({ hash: '0123456789abcdef', subject, body });
const OPTIONS = { version: '1.1.0', since: 'v1.0.0', areas: ['engine', 'docs'] };

test('plain commits stand under the place that they name, the others at the end', () => {
  expect(changelog([commit('engine: numbers are read faster'), commit('Docs: a page on costs'), commit('The house is tidy'), commit('note: no place')], OPTIONS)).toBe([
    '# 1.1.0', '', 'Since v1.0.0.', '',
    '## engine', '', '- numbers are read faster (0123456)', '',
    '## docs', '', '- a page on costs (0123456)', '',
    '## Other changes', '', '- The house is tidy (0123456)', '- note: no place (0123456)', '',
  ].join('\n'));
});

test('conventional commits stand under what they do; what users do not notice is left out', () => {
  expect(changelog([commit('fix(engine): no loop'), commit('feat: a command'), commit('chore: tidy'), commit("Merge branch 'x'")], OPTIONS)).toBe([
    '# 1.1.0', '', 'Since v1.0.0.', '',
    '## New', '', '- a command (0123456)', '',
    '## Repaired', '', '- engine: no loop (0123456)', '',
  ].join('\n'));
});

test('a breaking change comes first, in the words of its announcement where it has one', () => {
  expect(changelog([commit('refactor!: names are shorter'), commit('feat: two roles', 'Why.\n\nBREAKING CHANGE: the role\nis required\n\nMore.'), commit('engine: x', 'BREAKING CHANGE: y')], OPTIONS)).toBe([
    '# 1.1.0', '', 'Since v1.0.0.', '',
    '## Breaking changes', '', '- names are shorter (0123456)', '- the role is required (0123456)', '- y (0123456)', '',
    '## New', '', '- two roles (0123456)', '',
    '## engine', '', '- x (0123456)', '',
  ].join('\n'));
});

describe('in a repository', () => {
  let repository: SmallRepository;

  beforeEach(() => {
    repository = new SmallRepository({ 'package.json': { workspaces: ['packages/engine'] } });
    git('init', '--quiet');
  });

  afterEach(() => repository.remove());

  test('the first release has all commits, each later one those since the last tag', () => {
    const first = git('commit', '--allow-empty', '--message', 'engine: it runs');
    expect(repository.run('write-changelog.ts', '1.0.0').stdout).toBe(`# 1.0.0\n\nThe first release.\n\n## engine\n\n- it runs (${first})\n`);
    git('tag', 'v1.0.0');
    const second = git('commit', '--allow-empty', '--message', 'fix: it stops');
    expect(repository.run('write-changelog.ts', '1.0.1').stdout).toBe(`# 1.0.1\n\nSince v1.0.0.\n\n## Repaired\n\n- it stops (${second})\n`);
  });

  test('fails without a version', () => {
    expect(repository.run('write-changelog.ts')).toMatchObject({
      status: 2,
      stderr: "the version of a release is three numbers, and a pre-release alpha, beta, rc or dev: got ''; write it like 1.2.3 or 1.2.3-rc.1\n",
    });
  });

  test('fails where there are no commits', () => {
    expect(repository.run('write-changelog.ts', '1.0.0')).toMatchObject({
      status: 2, stderr: 'git log failed; the changelog is made of commits, so run this in a clone of the repository\n',
    });
  });

  function git(...args: string[]): string {
    const options = { cwd: repository.directory, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com', ...args], options);
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    return spawnSync('git', ['log', '-1', '--format=%H'], options).stdout.slice(0, 7);
  }
});
