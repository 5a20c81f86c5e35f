import type { SyntaxProblem } from '../errors/syntax-problem';
import type { SourceSpan } from '../source/text-span';
import { walk, type Block, type Expression, type Reference, type Statement, type Text } from '../tree';
import { compileReference } from './compile-reference';
import { compileTest, compileValue } from './compile-expression';
import type { CompileScope } from './compile-scope';
import { compileStatement } from './compile-statement';
import type { Render, Test, Value } from './compiled';
import type { Frame } from './frame';
import { compilePrintRun, isPrinted } from './print-run';

/** A template as closures: made once, run many times. */
export interface CompiledTemplate {
  readonly run: Render;
  /** Names of the variables, by slot. */
  readonly names: readonly string[];
  /** What makes every rendering fail before it prints anything: Velocity finds it only when the template is made ready. */
  readonly broken: SyntaxProblem | undefined;
}

/**
 * Compiles a template: variables become slots, and each node a closure over those of its parts.
 *
 * @param observed compiles in what an observer needs
 */
export function compileTemplate(root: Block, observed = false): CompiledTemplate {
  const compiler = new Compiler(observed, root);
  const run = compiler.block(root);
  return { run, names: compiler.names, broken: compiler.broken };
}

class Compiler implements CompileScope {
  public readonly names: string[] = [];
  public broken: SyntaxProblem | undefined;
  private readonly slots = new Map<string, number>();
  private readonly read = new Set<string>();

  public constructor(public readonly observed: boolean, root: Block) {
    this.noteNames(root);
  }

  /** Notes the variables that are read, or assigned, which a loop has to take for read. */
  private noteNames(root: Block): void {
    walk(root, {
      enter: (node) => {
        if (node.kind === 'reference') {
          this.read.add(node.name);
        } else if (node.kind === 'foreach' && node.printed !== undefined) {
          this.noteNames(node.printed);
        }
      },
    });
  }

  public slot(name: string): number {
    let slot = this.slots.get(name);
    if (slot === undefined) {
      slot = this.names.push(name) - 1;
      this.slots.set(name, slot);
    }
    return slot;
  }

  public slotIfRead(name: string): number | undefined {
    return this.read.has(name) ? this.slot(name) : undefined;
  }

  public value(expression: Expression): Value {
    return compileValue(this, expression);
  }

  public test(expression: Expression): Test {
    return compileTest(this, expression);
  }

  public reference(reference: Reference): Render {
    return compileReference(this, reference);
  }

  public fail(code: string, message: string, span: SourceSpan, help?: string): void {
    this.broken ??= { code, message, start: span.start, end: span.end, ...(help === undefined ? {} : { help }) };
  }

  public block(block: Block): Render {
    const renders: Render[] = [];
    const { statements } = block;
    for (let index = 0; index < statements.length; index++) {
      const statement = statements[index];
      const run = this.observed ? [] : printedFrom(statements, index);
      if (run.length > 1) {
        renders.push(compilePrintRun(this, run));
        index += run.length - 1;
        continue;
      }
      const render = compileStatement(this, statement);
      if (render !== undefined) {
        renders.push(this.observed && LEAVES.has(statement.kind) ? printing(statement, render) : render);
      }
    }
    return sequence(renders);
  }
}

/** The statements from a place on that only print. */
function printedFrom(statements: readonly Statement[], start: number): (Text | Reference)[] {
  const run: (Text | Reference)[] = [];
  for (let index = start; index < statements.length; index++) {
    const statement = statements[index];
    if (!isPrinted(statement)) {
      break;
    }
    run.push(statement);
  }
  return run;
}

/** Statements that print something of their own; others print only through what is inside of them. */
const LEAVES: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>([
  'text', 'hole', 'comment', 'raw', 'reference', 'literal', 'directive',
]);

/** Tells an observer what a statement has printed. */
function printing(span: SourceSpan, render: Render): Render {
  return (frame: Frame) => {
    const start = frame.out.length;
    try {
      render(frame);
    } finally {
      if (frame.inner === 0 && frame.out.length > start) {
        frame.observer?.printed(span, start, frame.out.length);
      }
    }
  };
}

/** One closure for a few statements that follow each other; short blocks, the common ones, need no loop. */
function sequence(renders: readonly Render[]): Render {
  const [first, second, third] = renders;
  switch (renders.length) {
    case 0:
      return () => undefined;
    case 1:
      return first;
    case 2:
      return (frame) => {
        first(frame);
        second(frame);
      };
    case 3:
      return (frame) => {
        first(frame);
        second(frame);
        third(frame);
      };
    default:
      return (frame) => {
        for (let index = 0; index < renders.length; index++) {
          renders[index](frame);
        }
      };
  }
}
