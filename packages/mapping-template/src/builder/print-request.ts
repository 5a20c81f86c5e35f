import { withBuiltMark } from './built-mark';
import { CsvRow } from './csv-row';
import { Declaration } from './declaration';
import { EndpointHeader } from './endpoint-header';
import { InvalidValue } from './invalid-value';
import { Names } from './names';
import { canBeNull, printCheck } from './print-check';
import { needsNewline, printCsv } from './print-csv';
import { printHeaders } from './print-headers';
import { printJson, PrintContext } from './print-json';
import { Refusal } from './refusal';
import { declarationOf, partsOf, Shape } from './shape';
import { TextUse } from './value-type';
import { literalSigns } from './vtl-text';

/**
 * A request template as plain data.
 */
export interface RequestParts {
  readonly body:
    | { readonly kind: 'json'; readonly shape: Shape }
    | { readonly kind: 'csv'; readonly rows: readonly CsvRow[] }
    | { readonly kind: 'text'; readonly shape: Shape }
    | { readonly kind: 'passThrough' };
  readonly declarations: readonly Declaration[];
  readonly headers: ReadonlyArray<readonly [string, EndpointHeader]>;
  readonly onInvalid: InvalidValue;
}

/**
 * The text of a request template: every check first, then the body or the refusal.
 */
export function printRequest(parts: RequestParts): string {
  const { body, declarations, headers, onInvalid } = parts;
  const names = new Names();
  const context: PrintContext = { names, onInvalid, lists: [] };
  const checks = declarations.flatMap((declaration) =>
    printCheck(declaration, { names, onInvalid, use: useOf(declaration, parts), counted: isCounted(declaration, body) }));
  const rendered = printBody(body, context);
  const accepted = [...literalSigns(rendered.join('\n')), ...newlineOf(body), ...printHeaders(headers, context), ...rendered];
  const refuses = onInvalid === InvalidValue.REFUSE && declarations.length > 0;
  const lines = refuses
    ? ["#set($refused = '')", ...checks, "#if($refused == '')", ...accepted, '#else', REFUSED, ...Refusal._of._refuse(), ...safeBody(body), '#end']
    : [...checks, ...accepted];
  return withBuiltMark(`${lines.join('\n')}\n`);
}

function printBody(body: RequestParts['body'], context: PrintContext): string[] {
  switch (body.kind) {
    case 'json': return [printJson(body.shape, context)];
    case 'csv': return printCsv(body.rows, context);
    case 'passThrough': return ['${input.body}##'];
    case 'text': return [`${printText(body.shape, context)}##`];
  }
}

function printText(shape: Shape, context: PrintContext): string {
  const declaration = declarationOf(shape);
  if (declaration === undefined) { return ''; }
  const variable = context.names.of(declaration);
  return canBeNull(declaration, context.onInvalid) && !declaration.type.quoted
    ? `#if($${variable} != 'null')$${variable}#end`
    : `$${variable}`;
}

const REFUSED = '## refused: calls a name that no endpoint has, and the response says which parameter it was';

/** What the model gets should a service call it all the same: nothing of what the caller sent. */
function safeBody(body: RequestParts['body']): string[] {
  return body.kind === 'json' ? ['{}'] : [];
}

function newlineOf(body: RequestParts['body']): string[] {
  return body.kind === 'csv' && needsNewline(body.rows) ? ['#set($newline = "\n")'] : [];
}

function useOf(declaration: Declaration, { body, headers }: RequestParts): TextUse {
  return {
    header: headers.some(([, value]) => value._declaration === declaration),
    csv: body.kind === 'csv' && body.rows.some((row) => row._fields.some((field) => declarationOf(field) === declaration)),
  };
}

function isCounted(declaration: Declaration, body: RequestParts['body']): boolean {
  const shapes = body.kind === 'json' ? [body.shape] : body.kind === 'csv' ? body.rows.flatMap((row) => row._fields) : [];
  return shapes.flatMap((shape) => [...partsOf(shape)]).some((part) => part.kind === 'count' && part.list === declaration);
}
