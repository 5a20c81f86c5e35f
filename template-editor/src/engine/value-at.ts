import { MappingTemplate } from '@model-gateway/mapping-template';
import { parseWithProblems, walk, type Node, type Reference } from '@model-gateway/mapping-template/language';
import type { Span } from './examine-template';
import type { TemplateRun } from './template-run';

/** A reference, and what it stands for in this request. */
export interface ValueAt extends Span {
  /** The reference as a template writes it. */
  readonly reference: string;
  /** One text for each time that its place was reached; none where it never was. */
  readonly values: readonly string[];
}

/** A place to look at a reference: what to print, and where it can be printed. */
interface Probe extends Span {
  readonly reference: string;
  readonly insertAt: number;
}

/**
 * The value of the reference at an offset, wherever it stands, conditions and assignments included.
 *
 * The template is rendered once more with the reference printed just before the statement that holds it.
 */
export function valueAt(text: string, offset: number, request: TemplateRun['request']): ValueAt | undefined {
  const probe = findProbe(text, offset);
  if (probe === undefined) return undefined;
  const { start, end, reference, insertAt } = probe;
  const look = (printed: string): readonly string[] => printedAt(text, insertAt, printed, request) ?? printedAt('', 0, printed, request) ?? [];
  const values = look(`$!{${reference}}`);
  return { start, end, reference: `$${reference}`, values: values.some((value) => ARRAY.test(value)) ? look(printedItems(reference)) : values };
}

/** A Java array prints its class and its place in memory. */
const ARRAY = /^\[L[\w.]+;@/;

function printedItems(reference: string): string {
  return `[#foreach($probedItem in $${reference})$!{probedItem}#if($foreach.hasNext), #end#end]`;
}

/** What is printed at an offset, once for each time that it is reached; undefined where the rendering fails. */
function printedAt(text: string, offset: number, printed: string, request: TemplateRun['request']): readonly string[] | undefined {
  const end = offset + printed.length;
  try {
    const { body, sourceMap = [] } = MappingTemplate.parse(text.slice(0, offset) + printed + text.slice(offset)).render(request, { sourceMap: true });
    const values: string[] = [];
    let from = -1;
    for (const mapping of sourceMap.filter((each) => each.start >= offset && each.end <= end)) {
      // Pieces that follow one another belong together, until the first piece comes again.
      const goesOn = mapping.outputStart === from && mapping.start !== offset;
      const piece = body.slice(mapping.outputStart, mapping.outputEnd);
      if (goesOn) values.push(`${values.pop() ?? ''}${piece}`);
      else values.push(piece);
      from = mapping.outputEnd;
    }
    return values;
  } catch {
    return undefined;
  }
}

function findProbe(text: string, offset: number): Probe | undefined {
  let probe: Probe | undefined;
  const holds = ({ start, end }: Span): boolean => offset >= start && offset < end;
  walk(parseWithProblems(text).root, {
    enter: (node, parents) => {
      if (!holds(node)) return false;
      if (node.kind === 'reference') probe = { start: node.start, end: node.end, reference: pathOf(text, node), insertAt: insertionFor(node, parents) };
      if (node.kind === 'foreach' && holds(node.variableSpan)) {
        probe = { ...node.variableSpan, reference: node.variable, insertAt: node.body.start };
      }
      return true;
    },
  });
  return probe;
}

/** Name and accesses of a reference, as the template writes them. */
function pathOf(text: string, { nameSpan, accesses }: Reference): string {
  return text.slice(nameSpan.start, accesses.at(-1)?.end ?? nameSpan.end);
}

/** In front of the statement that holds a reference, in the block that can print; behind it where the statement gives the reference its value. */
function insertionFor(reference: Reference, parents: readonly Node[]): number {
  const inText = parents.findIndex(({ kind }) => kind === 'interpolation');
  const way = inText < 0 ? [...parents, reference] : parents.slice(0, inText + 1);
  const block = way.findLastIndex(({ kind }) => kind === 'block');
  const statement = way[block + 1] ?? reference;
  return statement.kind === 'set' && statement.target === reference ? statement.end : statement.start;
}
