import { builderError } from './builder-error';
import { CsvRow } from './csv-row';
import { Declaration, describeSource } from './declaration';
import { canBeNull } from './print-check';
import { PrintContext } from './print-json';
import { Shape } from './shape';
import { literalText } from './vtl-text';

/**
 * The rows as template text without a line end behind the last: a reader may take an empty line for a row.
 */
export function printCsv(rows: readonly CsvRow[], context: PrintContext): string[] {
  return rows.flatMap((row, index) => printRow(row, context, index === rows.length - 1));
}

/**
 * Whether the rows need the variable of a line end.
 */
export function needsNewline(rows: readonly CsvRow[]): boolean {
  return rows.at(-1)?._list !== undefined;
}

function printRow(row: CsvRow, context: PrintContext, isLast: boolean): string[] {
  const list = row._list;
  if (list !== undefined && canBeNull(list, context.onInvalid)) {
    throw builderError(`the list ${describeSource(list.source)} makes rows and can be null; `
      + 'declare it as required or with a default, and use InvalidValue.REFUSE');
  }
  const inner = list === undefined ? context : { ...context, lists: [...context.lists, list] };
  const fields = row._fields.map((field) => printField(field, inner)).join(',');
  // A comment takes the line end with it.
  if (list === undefined) { return [isLast ? `${fields}##` : endedByReference(fields)]; }
  return [
    `#foreach($${context.names.itemOf(list)} in $${context.names.listOf(list)})`,
    isLast ? `${fields}#if($foreach.hasNext)$newline#end` : endedByReference(fields),
    '#end',
  ];
}

/** The line end behind a directive belongs to the directive, so the row's own follows an empty block comment. */
function endedByReference(fields: string): string {
  return fields.endsWith('#end') ? `${fields}#**#` : fields;
}

function printField(shape: Shape, context: PrintContext): string {
  switch (shape.kind) {
    case 'literal': return literalField(shape.value);
    case 'count': return `$${context.names.of(shape.list)}Count`;
    case 'item': return printItem(shape.list, context);
    case 'value': return shape.declaration.list === undefined
      ? printValue(shape.declaration, context) : printList(shape.declaration, context);
    default: throw builderError(`a CSV field cannot hold ${shape.kind === 'array' ? 'a list' : 'an object'} of parts; `
      + 'give each part a field of its own');
  }
}

function literalField(value: unknown): string {
  if (value === null) { return ''; }
  if (typeof value === 'object') {
    throw builderError(`a CSV field is a text, a number, a boolean or null: got ${JSON.stringify(value)}; give each part a field of its own`);
  }
  const text = String(value);
  if (/[\u0000-\u001f]/.test(text)) {
    throw builderError(`a CSV field must stand on one line: got ${JSON.stringify(text)}; take the control characters out`);
  }
  return literalText(/[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
}

function printValue(declaration: Declaration, context: PrintContext): string {
  const variable = context.names.of(declaration);
  refuseJson(declaration);
  const text = reference(declaration, variable);
  if (!canBeNull(declaration, context.onInvalid)) { return text; }
  return declaration.type.quoted
    ? `#if($${variable} != '')${text}#end`
    : `#if($${variable} != 'null')${text}#end`;
}

function printItem(list: Declaration, context: PrintContext): string {
  if (!context.lists.includes(list)) {
    throw builderError(`'item' of ${describeSource(list.source)} stands outside of its list; put it in a row of CsvRow.forEach`);
  }
  return reference(list, context.names.itemOf(list));
}

function printList(list: Declaration, context: PrintContext): string {
  const { names } = context;
  const item = reference(list, names.itemOf(list));
  const fields = `#foreach($${names.itemOf(list)} in $${names.listOf(list)})${item}#if($foreach.hasNext),#end#end`;
  return canBeNull(list, context.onInvalid) ? `#if($${names.of(list)} != '')${fields}#end` : fields;
}

function reference(declaration: Declaration, variable: string): string {
  return declaration.type.quoted ? `"$${variable}.replaceAll('"', '""')"` : `$${variable}`;
}

function refuseJson(declaration: Declaration): void {
  if (declaration.type.readAsJson) {
    throw builderError(`parameter '${declaration.source.name}' is JSON and cannot be a field of a CSV row; declare it as a list or as a text`);
  }
}
