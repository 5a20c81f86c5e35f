import { ParameterLocation } from '../gateway/analysis/template-reads';
import { Declaration, describe, describeSource } from './declaration';
import { InvalidValue } from './invalid-value';
import { Names } from './names';
import { Source } from './source';
import { TextUse } from './value-type';
import { vtlString } from './vtl-text';

/**
 * How one declared value is used in a template.
 */
export interface CheckContext {
  readonly names: Names;
  readonly onInvalid: InvalidValue;
  readonly use: TextUse;
  readonly counted: boolean;
}

/**
 * Whether the variable can be without a value once its check has run.
 */
export function canBeNull(declaration: Declaration, onInvalid: InvalidValue): boolean {
  return declaration.optional || onInvalid === InvalidValue.SEND_NULL;
}

/**
 * The lines that read a value and prove its type.
 *
 * Nothing is printed by them: an indented line is always a `#set` behind a directive, whose indentation the language swallows.
 * A `null` of an unquoted type is the text 'null', and of a quoted type or a list the empty text.
 */
export function printCheck(declaration: Declaration, context: CheckContext): string[] {
  const variable = context.names.of(declaration);
  return [
    `## ${describeSource(declaration.source)}: ${oneLine(describe(declaration))}`,
    ...readLines(declaration, variable),
    ...(declaration.list === undefined ? checkValue(declaration, variable, context) : checkList(declaration, variable, context)),
  ];
}

function readLines(declaration: Declaration, variable: string): string[] {
  const { source, type } = declaration;
  if (source.kind === 'parameter' && source.location === ParameterLocation.HEADER) {
    return [
      `#set($${variable} = '')`,
      '#foreach($header in $input.params().header.keySet())',
      `#if($header.toLowerCase() == ${vtlString(source.name.toLowerCase())})`,
      `  #set($${variable} = "$!input.params().header.get($header)")`,
      '#end',
      '#end',
    ];
  }
  if (source.kind === 'body' && type.readAsJson) {
    return [`#set($${variable} = $input.json(${vtlString(source.path)}))`, `#if($${variable} == '""')`, `  #set($${variable} = '')`, '#end'];
  }
  return [`#set($${variable} = ${readExpression(source)})`];
}

function readExpression(source: Source): string {
  if (source.kind === 'body') { return `$input.path(${vtlString(source.path)})`; }
  // Between quotes the value is a text even where it is missing, so that every method call on it has an answer.
  return `"$!input.params().${source.location}.get(${vtlString(source.name)})"`;
}

function checkValue(declaration: Declaration, variable: string, context: CheckContext): string[] {
  const { type, source } = declaration;
  const isData = source.kind === 'body' && !type.readAsJson;
  const breaks = isData ? type.dataBreaks(variable, context.use) : type.textBreaks(variable, context.use);
  const refuse = refusal(declaration, variable, context);
  const missing = ifMissing(declaration, variable, context);
  const lines = type.prepare(variable, isData);
  if (missing === undefined) { return [...lines, `#if(${breaks})`, `  ${refuse}`, '#end']; }
  // A text that is missing is null already.
  return missing === `#set($${variable} = '')`
    ? [...lines, `#if($${variable} != '' && (${breaks}))`, `  ${refuse}`, '#end']
    : [...lines, `#if($${variable} == '')`, `  ${missing}`, `#elseif(${breaks})`, `  ${refuse}`, '#end'];
}

function checkList(declaration: Declaration, variable: string, context: CheckContext): string[] {
  return declaration.source.kind === 'body'
    ? checkDataList(declaration, variable, context)
    : checkTextList(declaration, variable, context);
}

function checkTextList(declaration: Declaration, variable: string, context: CheckContext): string[] {
  const { names, counted } = context;
  const { minItems, maxItems } = limits(declaration);
  const item = names.itemOf(declaration);
  const refuse = refusal(declaration, variable, context);
  const optional = canBeNull(declaration, context.onInvalid);
  const count = [
    ...(minItems > 1 ? [`($foreach.count < ${minItems} && !$foreach.hasNext)`] : []), `($foreach.count == ${maxItems} && $foreach.hasNext)`,
  ];
  return [
    ...(declaration.defaultText === undefined ? []
      : [`#if($${variable} == '')`, `  #set($${variable} = ${vtlString(declaration.defaultText)})`, '#end']),
    `#set($${names.listOf(declaration)} = $${variable}.split(','))`,
    ...(counted ? [`#set($${variable}Count = 0)`] : []),
    ...(optional ? [`#if($${variable} != '')`] : []),
    // What ends in a comma loses its last item in split, without a trace.
    `#if(!$${variable}.matches('[\\s\\S]*[^,]'))`,
    `  ${refuse}`,
    '#end',
    `#foreach($${item} in $${names.listOf(declaration)})`,
    ...declaration.type.prepare(item, false),
    `#if(${[declaration.type.textBreaks(item, context.use), ...count].join(' || ')})`,
    `  ${refuse}`,
    '#end',
    ...(counted ? [`#set($${variable}Count = $foreach.count)`] : []),
    '#end',
    ...(optional ? ['#end'] : []),
    ...(counted && optional ? [`#if($${variable} == '')`, `  #set($${variable}Count = 0)`, '#end'] : []),
  ];
}

function checkDataList(declaration: Declaration, variable: string, context: CheckContext): string[] {
  const { minItems, maxItems } = limits(declaration);
  const item = context.names.itemOf(declaration);
  const refuse = refusal(declaration, variable, context);
  const missing = ifMissing(declaration, variable, context);
  const path = declaration.source.kind === 'body' ? declaration.source.path : '$';
  // An object has a size, too.
  const breaks = `!($${variable}.size() >= ${minItems} && $${variable}.size() <= ${maxItems}) || !$input.json(${vtlString(path)}).startsWith('[')`;
  return [
    ...(missing === undefined ? [`#if(${breaks})`] : [`#if($${variable} == '')`, `  ${missing}`, `#elseif(${breaks})`]),
    `  ${refuse}`,
    '#else',
    `#foreach($${item} in $${variable})`,
    ...declaration.type.prepare(item, true),
    `#if(${declaration.type.dataBreaks(item, context.use)})`,
    `  ${refuse}`,
    '#end',
    '#end',
    '#end',
    ...(context.counted ? [`#set($${variable}Count = 0)`, `#if($${variable} != '')`, `  #set($${variable}Count = $${variable}.size())`, '#end'] : []),
  ];
}

/**
 * What is set where the value is missing; undefined for a value that has to be there, whose check then catches a missing one like any
 * other wrong one.
 */
function ifMissing(declaration: Declaration, variable: string, context: CheckContext): string | undefined {
  const { defaultText, defaultItems, optional } = declaration;
  if (defaultItems !== undefined) { return `#set($${variable} = [${defaultItems.map(vtlString).join(', ')}])`; }
  if (defaultText !== undefined) { return `#set($${variable} = ${vtlString(defaultText)})`; }
  return optional || context.onInvalid === InvalidValue.SEND_NULL ? setNull(declaration, variable) : undefined;
}

function refusal(declaration: Declaration, variable: string, context: CheckContext): string {
  return context.onInvalid === InvalidValue.REFUSE
    ? `#set($refused = ${vtlString(declaration.source.name)})`
    : setNull(declaration, variable);
}

function setNull(declaration: Declaration, variable: string): string {
  return declaration.list !== undefined || declaration.type.quoted ? `#set($${variable} = '')` : `#set($${variable} = 'null')`;
}

function limits(declaration: Declaration): { minItems: number; maxItems: number } {
  return declaration.list ?? { minItems: 1, maxItems: 1 };
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}
