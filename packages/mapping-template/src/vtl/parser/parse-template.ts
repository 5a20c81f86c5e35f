import { SyntaxFailure, type SyntaxProblem } from '../errors/syntax-problem';
import type { SourceSpan } from '../source/text-span';
import type { Block } from '../tree';
import { Parser } from './parser';
import { TemplateText } from './template-text';

/** A template and what is wrong with its syntax. */
export interface ParsedTemplate {
  /** The source. */
  readonly text: string;
  /** What could be read. */
  readonly root: Block;
  /** Every mistake, in the order of the text; the tree leaves out what could not be read. */
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Parses a template.
 *
 * @param holes stretches of text that somebody fills in later, in order and apart from each other
 * @throws SyntaxFailure for the first mistake
 */
export function parseTemplate(text: string, holes: readonly SourceSpan[] = []): Block {
  return new Parser(new TemplateText(text, holes), { problems: undefined, macros: new Set(), depth: 0, text }).parseAll();
}

/** Parses a template to the end, whatever is wrong with it. */
export function parseWithProblems(text: string, holes: readonly SourceSpan[] = []): ParsedTemplate {
  const problems: SyntaxProblem[] = [];
  const session = { problems, macros: new Set<string>(), depth: 0, text };
  const source = new TemplateText(text, holes);
  try {
    const root = new Parser(source, session).parseAll();
    return { text, root, problems: problems.sort((left, right) => left.start - right.start || left.end - right.end) };
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) {
      throw failure;
    }
    problems.push(failure.problem);
    return { text, root: { kind: 'block', statements: [], start: 0, end: text.length }, problems };
  }
}
