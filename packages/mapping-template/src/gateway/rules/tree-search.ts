import type { SourceSpan } from '../../vtl/source';
import { walk, type Block, type Node, type NodeKind, type Reference } from '../../vtl/tree';
import type { RuleContext } from './rule';

/** A node and the way to it from the root. */
export interface Found<K extends NodeKind> {
  readonly node: Extract<Node, { kind: K }>;
  readonly parents: readonly Node[];
}

/** What was found in trees that are still in use: rules ask for the same kinds, some of them for each of their findings. */
const KNOWN = new WeakMap<Block, Map<NodeKind, readonly Found<NodeKind>[]>>();
const REFERENCES = new WeakMap<Block, ReadonlyMap<string, Reference>>();

/** Every node of a kind, in the order of the source; bodies of macros, which never run, are left out. */
export function nodes<K extends NodeKind>(tree: Block, kind: K): readonly Found<K>[] {
  const known = KNOWN.get(tree) ?? new Map<NodeKind, readonly Found<NodeKind>[]>();
  KNOWN.set(tree, known);
  const found = known.get(kind) as readonly Found<K>[] | undefined;
  if (found !== undefined) {
    return found;
  }
  const result: Found<K>[] = [];
  walk(tree, {
    enter(node, parents): boolean {
      if (node.kind === kind) {
        result.push({ node: node as Extract<Node, { kind: K }>, parents: [...parents] });
      }
      return node.kind !== 'macro' || kind === 'macro';
    },
  });
  known.set(kind, result as unknown as readonly Found<NodeKind>[]);
  return result;
}

/** The reference that is all of a stretch of the source; undefined where there is none. */
export function referenceAt(tree: Block, { start, end }: SourceSpan): Reference | undefined {
  let places = REFERENCES.get(tree);
  if (places === undefined) {
    // Of several, which only strings make, the first one counts.
    places = new Map([...nodes(tree, 'reference')].reverse().map(({ node }) => [`${node.start}:${node.end}`, node] as const));
    REFERENCES.set(tree, places);
  }
  return places.get(`${start}:${end}`);
}

/** The template's own text of a node. */
export function sourceOf(context: RuleContext, span: SourceSpan): string {
  return context.text.slice(span.start, span.end);
}

/** The names that a template gives a value to, anywhere. */
export function assignedNames(tree: Block): ReadonlySet<string> {
  const names = new Set<string>();
  walk(tree, {
    enter(node): void {
      if (node.kind === 'set' && node.target.accesses.length === 0) {
        names.add(node.target.name);
      } else if (node.kind === 'foreach') {
        names.add(node.variable);
      } else if (node.kind === 'define') {
        names.add(node.name);
      }
    },
  });
  return names;
}

/** Whether the node's value is printed: it stands among the statements of a block that is not a string. */
export function isPrinted(parents: readonly Node[]): boolean {
  return parents[parents.length - 1]?.kind === 'block' && !parents.some((parent) => parent.kind === 'interpolation');
}

/** A directive without its #end is reported at its opening, where nothing else has to be wrong. */
const MISSING_END = 'MAP1003';

/** Matches of a pattern in the text near to which the parser stopped, with the problem. */
export function matchesNearProblems(
  context: RuleContext, pattern: RegExp,
): { readonly match: RegExpExecArray; readonly span: SourceSpan; readonly problem: RuleContext['problems'][number] }[] {
  const result = [];
  for (const problem of context.problems) {
    if (problem.code === MISSING_END) {
      continue;
    }
    const line = context.lines.positionAt(problem.start).line;
    for (const match of context.text.matchAll(new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))) {
      const span = { start: match.index, end: match.index + match[0].length };
      const near = problem.start >= span.start - 1 && problem.start <= span.end + 1;
      const sameLine = context.lines.positionAt(span.start).line === line;
      if (near || sameLine) {
        result.push({ match, span, problem });
        break;
      }
    }
  }
  return result;
}
