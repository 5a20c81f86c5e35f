import type { Block, Expression, Reference, Statement } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/**
 * `#foreach($item in source) ... #end`
 *
 * Velocity takes the arguments by position: the second is never looked at, so that `#foreach($i of $l)` parses, and where there is
 * none, nothing is walked.
 */
export function buildForeach(parsed: ParsedDirective): Statement {
  const [variable, , source, instead] = parsed.args;
  if (!parsed.parentheses || parsed.body === undefined) {
    return broken(parsed, 'MAP1021', '#foreach needs a variable and a list in parentheses, and has none',
      'write #foreach($item in $list) ... #end; print the word itself with \\#foreach');
  }
  return {
    kind: 'foreach',
    header: parsed.header,
    variable: variable?.kind === 'reference' ? variable.name : variable === undefined ? '' : parsed.literal(variable).slice(1),
    variableSpan: variable === undefined ? parsed.header : { start: variable.start, end: variable.end },
    arguments: parsed.args.length,
    source,
    body: parsed.body,
    printed: instead === undefined ? undefined : printedArgument(instead),
    start: parsed.start,
    end: parsed.end,
  };
}

/** A fourth argument takes the place of the body: the references in it are printed. */
function printedArgument(argument: Expression): Block {
  return { kind: 'block', statements: referencesIn(argument), start: argument.start, end: argument.end };
}

function referencesIn(expression: Expression): Reference[] {
  switch (expression.kind) {
    case 'reference':
      return [expression];
    case 'list':
      return expression.items.flatMap(referencesIn);
    case 'map':
      return expression.entries.flatMap((entry) => [...referencesIn(entry.key), ...referencesIn(entry.value)]);
    case 'range':
      return [...referencesIn(expression.from), ...referencesIn(expression.to)];
    default:
      return [];
  }
}
