import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './pages';
import type { Sample } from './read-samples';

const CDK_COMMANDS = ['synth', 'deploy', 'diff', 'bootstrap', 'destroy', 'init'];
const NPM_COMMANDS = ['start', 'test', 'run', 'ci', 'install', 'init'];
// Commands of the reader's own shell, of which nothing here can say whether they exist.
const OF_THE_SHELL = ['git', 'cd', 'curl', 'mkdir', 'pip', 'cat', 'echo', 'node', 'kill'];

/** The commands that stand in the sentences and tables of a page, as code. */
export function commandsInText(markdown: string): string[] {
  const text = markdown.replace(/^(\s*)(`{3,})[\s\S]*?^\s*\2\s*$/gm, '');
  return [...text.matchAll(/`((?:npm|npx|projen|turbo|model-gateway) [^`]+)`/g)].map(([, command]) => command);
}

/** The commands in a shell sample: in `console` samples the lines after `$`, in others every line. Continued lines are joined. */
export function commandsOf(sample: Sample): string[] {
  const lines = sample.text.replace(/\s*\\\n\s*/g, ' ').split('\n').map((line) => line.trim());
  const commands = sample.language === 'console'
    ? lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2))
    : lines;
  return commands
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(/\s&&\s/))
    .filter((line) => line !== '');
}

/** The commands of a `console` sample that match, each as what its first group holds, with the lines that the page says it prints. */
export function printedBy(sample: Sample, command: RegExp): [string, string][] {
  return sample.text.split(/^\$ /m).slice(1).flatMap((part): [string, string][] => {
    const [line, ...printed] = part.trimEnd().split('\n');
    const match = command.exec(line);
    return match === null ? [] : [[match[1], printed.join('\n')]];
  });
}

/** What is wrong with a command that a page tells its readers to run; undefined where it exists. */
export function faultOf(command: string, page: string): string | undefined {
  const words = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, ...args] = words[0] === 'npx' ? words.slice(1).filter((word) => word !== '--yes') : words;
  if (program === 'npm') return faultOfNpm(args, page);
  if (program === 'projen') return Object.hasOwn(projenTasks(), args[0] ?? 'default') ? undefined : `projen has no task '${args[0]}'`;
  if (program === 'cdk' || program === 'aws-cdk@2') return CDK_COMMANDS.includes(args[0]) ? undefined : `cdk has no command '${args[0]}'`;
  if (program === 'turbo') return args[0] === 'run' && turboTasks().includes(args[1]) ? undefined : `turbo has no task '${args[1]}'`;
  if (program === 'jest') return testFiles().some((file) => file.includes(args[0])) ? undefined : `no test has '${args[0]}' in its path`;
  if (program === 'pytest') return undefined;
  if (program === 'model-gateway' || program === '@model-gateway/local-gateway') return faultOfGateway(args);
  if (program === 'tsx') {
    const file = args.filter((arg) => arg.endsWith('.ts'))[0];
    return existsSync(join(ROOT, dirname(page), file)) ? undefined : `there is no file '${file}' beside the page`;
  }
  return OF_THE_SHELL.includes(program) ? undefined : `no test knows the command '${program}'; teach it in docs/test/samples/shell-sample.ts`;
}

function faultOfGateway([command, ...args]: string[]): string | undefined {
  const usage = usageOf(command);
  if (usage === undefined) return `model-gateway has no command '${command}'`;
  const unknown = args.filter((arg) => arg.startsWith('--') && !usage.includes(`${arg.split('=')[0]} `));
  return unknown.length === 0 ? undefined : `model-gateway ${command} has no option ${unknown.join(', ')}`;
}

/** What the compiled program says of one of its commands; undefined where it does not know it. */
function usageOf(command: string): string | undefined {
  if (!usages.has(command)) {
    const program = join(ROOT, 'packages', 'local-gateway', 'bin', 'model-gateway.js');
    const { status, stdout } = spawnSync(process.execPath, [program, command, '--help'], { encoding: 'utf8' });
    usages.set(command, status === 0 ? stdout.replaceAll('\n', ' \n') : undefined);
  }
  return usages.get(command);
}

const usages = new Map<string, string | undefined>();

function testFiles(): string[] {
  return readdirSync(join(ROOT, 'packages')).flatMap((name) => readdirSync(join(ROOT, 'packages', name, 'test'), { recursive: true, encoding: 'utf8' }))
    .filter((file) => file.endsWith('.test.ts'));
}

function faultOfNpm(all: string[], page: string): string | undefined {
  const args = all.filter((arg) => arg !== '--silent');
  const [command] = args;
  if (!NPM_COMMANDS.includes(command)) return `npm has no command '${command}' that the tests know`;
  if (command === 'install') {
    const missing = args.slice(1).filter((name) => name.startsWith('@model-gateway/') && !existsSync(join(ROOT, 'packages', name.split('/')[1])));
    return missing.length === 0 ? undefined : `no package is called ${missing.join(', ')}`;
  }
  if (command === 'ci' || command === 'init') return undefined;
  const script = command === 'run' ? args[1] : command;
  const workspace = args.indexOf('-w') >= 0 ? args[args.indexOf('-w') + 1] : undefined;
  // What contributors run in a package's directory, every package has.
  const directories = workspace === undefined ? ['.', page === 'CONTRIBUTING.md' ? 'packages/mapping-template' : dirname(page)] : [workspace];
  return directories.some((directory) => Object.hasOwn(scriptsOf(directory), script)) ? undefined : `no script '${script}' in ${directories.join(' or ')}`;
}

function scriptsOf(directory: string): Record<string, string> {
  const path = join(ROOT, directory, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { scripts?: Record<string, string> }).scripts ?? {} : {};
}

function projenTasks(): Record<string, unknown> {
  return (JSON.parse(readFileSync(join(ROOT, '.projen', 'tasks.json'), 'utf8')) as { tasks: Record<string, unknown> }).tasks;
}

function turboTasks(): string[] {
  return Object.keys((JSON.parse(readFileSync(join(ROOT, 'turbo.json'), 'utf8')) as { tasks: Record<string, unknown> }).tasks);
}
