import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { findJars, type JaywayVersion } from './oracle-jars';

/** A question for the Java originals; `MappingOracle.java` lists them. */
export interface OracleQuestion {
  readonly op: 'render' | 'json' | 'path' | 'regex' | 'call';
  readonly [name: string]: unknown;
}

/** An answer: what it holds depends on the question; `error` where the original throws. */
export type OracleAnswer = Readonly<Record<string, unknown>>;

const CACHE = join(dirname(require.resolve('typescript/package.json')), '..', '.cache', 'mapping-template-oracle');
const SOURCE = join(__dirname, 'MappingOracle.java');

/** Seconds without an answer after which the originals count as hung. */
const PATIENCE_MS = 60_000;

/**
 * Why the originals cannot be asked on this machine; undefined where they can.
 *
 * With `CI=true` there is no excuse: the reason is thrown.
 */
export function oracleAbsence(jayway: JaywayVersion = '2.0.0'): string | undefined {
  try {
    prepare(jayway);
    return undefined;
  } catch (error) {
    const reason = `the Java originals cannot be asked: ${(error as Error).message}`;
    if (process.env.CI === 'true') {
      throw new Error(reason);
    }
    return reason;
  }
}

/** A running JVM that answers questions in the order in which they come. */
export class Oracle {
  /** Compiles the program once, and starts it. */
  public static start(jayway: JaywayVersion = '2.0.0'): Oracle {
    return new Oracle(spawn('java', ['-Xss4m', '-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', prepare(jayway), 'MappingOracle'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }));
  }

  private readonly lines: Interface;
  private readonly waiting: { resolve(answer: OracleAnswer): void; reject(error: Error): void }[] = [];
  private timer: NodeJS.Timeout | undefined;

  private constructor(private readonly jvm: ChildProcessByStdio<Writable, Readable, null>) {
    this.lines = createInterface({ input: jvm.stdout });
    this.lines.on('line', (line) => {
      this.waiting.shift()?.resolve(JSON.parse(line) as OracleAnswer);
      this.watch();
    });
    jvm.on('close', () => this.fail(new Error('the JVM of the originals ended')));
    jvm.stdin.on('error', (error) => this.fail(error));
  }

  /** Asks all questions and answers in their order. */
  public ask(questions: readonly OracleQuestion[]): Promise<OracleAnswer[]> {
    const answers = questions.map(() => new Promise<OracleAnswer>((resolve, reject) => this.waiting.push({ resolve, reject })));
    this.jvm.stdin.write(questions.map((question) => `${asciiJson(question)}\n`).join(''));
    this.watch();
    return Promise.all(answers);
  }

  public stop(): void {
    clearTimeout(this.timer);
    this.lines.close();
    this.jvm.removeAllListeners('close');
    this.jvm.kill();
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = this.waiting.length === 0 ? undefined : setTimeout(() => {
      this.jvm.kill('SIGKILL');
    }, PATIENCE_MS);
  }

  private fail(error: Error): void {
    clearTimeout(this.timer);
    this.waiting.splice(0).forEach(({ reject }) => reject(error));
  }
}

/** JSON in printable ASCII only, so that lone surrogates and control characters arrive as they are. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Asks for a JVM, fetches the jars, compiles the program where it changed, and answers the class path. */
function prepare(jayway: JaywayVersion): string {
  // What an earlier run has fetched and compiled says nothing of a JVM.
  run('java', ['-version']);
  mkdirSync(CACHE, { recursive: true });
  const jars = findJars(jayway, CACHE);
  const classes = join(CACHE, 'classes');
  const compiled = join(classes, 'MappingOracle.class');
  if (!existsSync(compiled) || statSync(compiled).mtimeMs < statSync(SOURCE).mtimeMs) {
    mkdirSync(classes, { recursive: true });
    disableEvaluate(jars[0], classes);
    run('javac', ['-nowarn', '-d', classes, '-cp', jars.join(':'), SOURCE]);
  }
  // The folder comes first: its list of directives stands in for the one in Velocity's jar.
  return [classes, ...jars].join(':');
}

/** Velocity's own list of directives without #evaluate, which API Gateway prints literally. */
function disableEvaluate(velocity: string, classes: string): void {
  const list = 'org/apache/velocity/runtime/defaults/directive.properties';
  const target = join(classes, list);
  mkdirSync(dirname(target), { recursive: true });
  const original = run('unzip', ['-p', velocity, list]);
  writeFileSync(target, original.split('\n').filter((line) => !line.includes('Evaluate')).join('\n'));
}

function run(command: string, parameters: readonly string[]): string {
  const ended = spawnSync(command, parameters, { encoding: 'utf8', timeout: 120_000 });
  if (ended.error !== undefined || ended.status !== 0) {
    throw new Error(`'${command}' failed: ${ended.error?.message ?? ended.stderr.trim().slice(0, 500)}`);
  }
  return ended.stdout;
}
