import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** How the example of one language is run on packages that were built here and are in no registry. */
export interface LanguageExample {
  /** Commands that must run for it. */
  readonly tools: string[][];
  /** What to run in a copy of the example, one after the other. */
  steps(dist: string, directory: string): string[][];
}

export const pythonExample: LanguageExample = {
  tools: [['python3', '--version'], ['python3', '-m', 'venv', '--help']],
  steps(dist, directory) {
    const python = join(directory, '.venv', process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
    const wheels = readdirSync(dist).filter((file) => file.endsWith('.whl')).map((file) => join(dist, file));
    return [
      ['python3', '-m', 'venv', '.venv'],
      [python, '-m', 'pip', 'install', '--quiet', ...wheels, 'pytest'],
      [python, '-m', 'pytest', '--quiet'],
      [python, 'app.py'],
    ];
  },
};

export const javaExample: LanguageExample = {
  tools: [['java', '-version'], ['mvn', '--version']],
  steps(dist) {
    // Maven keeps what it once fetched of a version; ours is 0.0.0 until a release, and changes with every build.
    const cached = join(homedir(), '.m2', 'repository', 'io', 'github', 'modelgateway');
    for (const artifact of readdirSync(join(dist, 'io', 'github', 'modelgateway'))) {
      rmSync(join(cached, artifact, '0.0.0'), { recursive: true, force: true });
    }
    return [['mvn', '--batch-mode', '--no-transfer-progress', `-Dmodel-gateway.repository=file://${dist}`, 'test', 'exec:java']];
  },
};

export const goExample: LanguageExample = {
  tools: [['go', 'version']],
  steps(dist) {
    const replaced = readdirSync(dist).map((name) => {
      const [, path] = /^module (\S+)/.exec(readFileSync(join(dist, name, 'go.mod'), 'utf8')) ?? [];
      return `-replace=${path}=${join(dist, name)}`;
    });
    return [
      ['go', 'mod', 'edit', ...replaced],
      ['go', 'mod', 'tidy'],
      ['go', 'vet', './...'],
      ['go', 'test', './...'],
      ['go', 'run', './synth'],
    ];
  },
};
