import { AnswerPlace, AnswerType } from './answer-place';
import { builderError } from './builder-error';
import { Names } from './names';
import { partsOf, Shape } from './shape';
import { escapedReference, vtlString } from './vtl-text';

/** What a number of an answer looks like in Java's notation. */
const NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?(E[+-]?[0-9]+)?';

/**
 * What the printer of an answer knows of its surroundings.
 */
export interface AnswerContext {
  readonly names: Names;
  readonly lists: readonly unknown[];
}

/**
 * A place of the endpoint's answer as JSON of its type, or `null` where the answer has nothing of that type there.
 */
export function printAnswer(place: AnswerPlace, type: AnswerType, context: AnswerContext): string {
  const expression = expressionOf(place, context);
  const isWhole = place.kind === 'item' && place.names.length === 0;
  const variable = context.names.named(place, isWhole ? `${nameOf(place)} value` : nameOf(place));
  // Between quotes the value is a text even where it is missing, and replaces that of the item before.
  const set = `#set($${variable} = "$!${expression.slice(1)}")`;
  switch (type) {
    case 'number': return `${set}#if($${variable}.matches('${NUMBER}'))$${variable}#{else}null#end`;
    case 'boolean': return `${set}#if($${variable}.matches('true|false'))$${variable}#{else}null#end`;
    case 'string': return `${set}#if($${variable} == '')null#{else}"${escapedReference(variable)}"#end`;
    case 'json': return `#if(${expression} == '')null#{else}$input.json(${pathText(place, context)})#end`;
  }
}

/**
 * The lines that open and close the loop over a list of the answer.
 *
 * An object would be looped over, too, which the text of a list tells apart. The position is kept for the JSON text of a part.
 */
export function answerLoop(list: AnswerPlace, item: Shape, context: AnswerContext): { open: string[]; close: string[] } {
  const expression = expressionOf(list, context);
  const variable = context.names.named(list, nameOf(list));
  return {
    open: [
      `#set($${variable}Text = "$!${expression.slice(1)}")`,
      `#if($${variable}Text.startsWith('['))`,
      `#foreach($${itemOf(list, context)} in ${expression})`,
      ...(printsJson(item) ? [`#set($${variable}Index = $foreach.index)`] : []),
    ],
    close: ['#end', '#end'],
  };
}

/**
 * The words that describe a place.
 */
function nameOf(place: AnswerPlace): string {
  const steps = place.kind === 'root' ? place.steps : place.names;
  return steps.filter((step) => !/^[0-9]+$/.test(step)).slice(-1)[0] ?? (place.kind === 'root' ? 'answer' : nameOf(place.list));
}

function printsJson(item: Shape): boolean {
  return [...partsOf(item)].some((part) => part.kind === 'answer' && part.type === 'json');
}

function itemOf(list: AnswerPlace, context: AnswerContext): string {
  return `${context.names.named(list, nameOf(list))}Item`;
}

function expressionOf(place: AnswerPlace, context: AnswerContext): string {
  if (place.kind === 'root') { return `$input.path(${vtlString(place.path)})`; }
  if (!context.lists.includes(place.list)) {
    throw builderError(`'item' of the answer's list ${JSON.stringify(nameOf(place.list))} stands outside of its list; `
      + "put it in the part that 'forEach' is given");
  }
  return `$${itemOf(place.list, context)}${place.names.map((name) => `.get(${vtlString(name)})`).join('')}`;
}

/**
 * The JSONPath of a place within the item that the loops around it are at.
 */
function pathText(place: AnswerPlace, context: AnswerContext): string {
  if (place.kind === 'root') { return vtlString(place.path); }
  return `"${indexedPath(place, context)}"`;
}

function indexedPath(place: AnswerPlace, context: AnswerContext): string {
  if (place.kind === 'root') { return place.path.replaceAll('"', '""'); }
  const index = `$${context.names.named(place.list, nameOf(place.list))}Index`;
  return `${indexedPath(place.list, context)}[${index}]${place.names.map((name) => `['${name}']`).join('')}`;
}
