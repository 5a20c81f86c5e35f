import { AnswerPlace } from './answer-place';
import { builderError } from './builder-error';
import { Declaration, describeSource } from './declaration';
import { InvalidValue } from './invalid-value';
import { jsonText } from './json-text';
import { Names } from './names';
import { canBeNull } from './print-check';
import { answerLoop, printAnswer } from './print-answer';
import { Shape } from './shape';
import { escapedReference } from './vtl-text';

/** Longer lists are written over several lines. */
const LINE = 100;

/**
 * What the printer of a body knows of its surroundings.
 */
export interface PrintContext {
  readonly names: Names;
  readonly onInvalid: InvalidValue;
  /** The lists whose `forEach` is around the part. */
  readonly lists: ReadonlyArray<Declaration | AnswerPlace>;
}

/**
 * A JSON body as template text; the first line stands where it is put, every other line is indented by `indent` more.
 */
export function printJson(shape: Shape, context: PrintContext, indent = ''): string {
  switch (shape.kind) {
    case 'literal': return jsonText(shape.value);
    case 'object': return printObject(shape.members, context, indent);
    case 'array': return printArray(shape.items, context, indent);
    case 'value': return shape.declaration.list === undefined
      ? orNull(shape.declaration, context, printValue(shape.declaration, context.names.of(shape.declaration)))
      : orNull(shape.declaration, context, printList(shape.declaration, context));
    case 'item': return printValue(shape.list, itemIn(shape.list, context));
    case 'count': return `$${context.names.of(shape.list)}Count`;
    case 'forEach': return orNull(shape.list, context, printForEach(shape.list, shape.item, context, indent));
    case 'answer': return printAnswer(shape.place, shape.type, context);
    case 'answerForEach': return printAnswerForEach(shape.list, shape.item, context, indent);
  }
}

function printObject(members: ReadonlyArray<readonly [string, Shape]>, context: PrintContext, indent: string): string {
  if (members.length === 0) { return '{}'; }
  const inner = `${indent}  `;
  const lines = members.map(([key, member]) => `${inner}${jsonText(key)}: ${printJson(member, context, inner)}`);
  return `{\n${closedLine(lines.join(',\n'))}${indent}}`;
}

function printArray(items: readonly Shape[], context: PrintContext, indent: string): string {
  const inner = `${indent}  `;
  const parts = items.map((item) => printJson(item, context, inner));
  const line = `[${parts.join(', ')}]`;
  return line.length <= LINE && !line.includes('\n') ? line : `[\n${closedLine(parts.map((part) => inner + part).join(',\n'))}${indent}]`;
}

/** A line with its end. The language takes the end of a line away behind a directive, so that what ends in one needs a second. */
function closedLine(text: string): string {
  return text.endsWith('#end') ? `${text}\n\n` : `${text}\n`;
}

function printForEach(list: Declaration, item: Shape, context: PrintContext, indent: string): string {
  const { names } = context;
  if (context.lists.includes(list)) {
    throw builderError(`'forEach' of ${describeSource(list.source)} stands within itself; use 'item' there, or loop over another list`);
  }
  const inner = `${indent}  `;
  const part = printJson(item, { ...context, lists: [...context.lists, list] }, inner);
  const open = `#foreach($${names.itemOf(list)} in $${names.listOf(list)})`;
  return ['[', open, `${inner}${part}#if($foreach.hasNext),#end`, '', '#end', `${indent}]`].join('\n');
}

/**
 * A loop over the answer: each item ends the line before it.
 *
 * An answer's length is the model's, and a loop ends after 1000 items although there are more: no item is announced that does not come.
 */
function printAnswerForEach(list: AnswerPlace, item: Shape, context: PrintContext, indent: string): string {
  const { open, close } = answerLoop(list, item, context);
  const inner = `${indent}  `;
  const part = printJson(item, { ...context, lists: [...context.lists, list] }, inner);
  return [`[${open.join('\n')}`, '#if($foreach.index > 0),#end', '', `${inner}${part}${close.join('\n')}`, '', `${indent}]`].join('\n');
}

function printList(list: Declaration, context: PrintContext): string {
  const { names } = context;
  const item = printValue(list, names.itemOf(list));
  return `[#foreach($${names.itemOf(list)} in $${names.listOf(list)})${item}#if($foreach.hasNext), #end#end]`;
}

function printValue(declaration: Declaration, variable: string): string {
  return declaration.type.quoted ? `"${escapedReference(variable)}"` : `$${variable}`;
}

/**
 * The text, or `null` where the value can be missing. An unquoted value that is missing holds the text 'null' itself.
 */
function orNull(declaration: Declaration, context: PrintContext, text: string): string {
  const printsItself = declaration.list === undefined && !declaration.type.quoted;
  if (printsItself || !canBeNull(declaration, context.onInvalid)) { return text; }
  return `#if($${context.names.of(declaration)} == '')null#{else}${text}#end`;
}

function itemIn(list: Declaration, context: PrintContext): string {
  if (!context.lists.includes(list)) {
    throw builderError(`'item' of ${describeSource(list.source)} stands outside of its list; put it in the part that 'forEach' is given`);
  }
  return context.names.itemOf(list);
}
