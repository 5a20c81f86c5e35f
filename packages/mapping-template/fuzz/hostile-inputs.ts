import { Fault } from '../src/diagnostics/fault';
import { compileJavaRegex } from '../src/gateway/regex';
import { parseJson, printJson } from '../src/gateway/json';
import { JsonPath } from '../src/gateway/json-path';
import { TemplateUtil } from '../src/gateway/util';
import { UTIL_FUNCTIONS } from '../src/gateway/util/util-functions';
import { MappingTemplate } from '../src/mapping-template';
import { TemplateRenderError, TemplateSyntaxError } from '../src/template-errors';
import { PrintDepthError } from '../src/vtl/values';
import { makeJsonText } from './json-cases';
import { makePathCase } from './path-cases';
import type { Random } from './random';
import { makeRegexCase } from './regex-cases';
import { TemplateMaker } from './template-cases';
import { VARIABLES } from './template-words';

const PROTOTYPE_NAMES = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'constructor.constructor', 'call', 'apply', 'items', 'store', 'javaClass',
];

const NESTED: readonly (readonly [string, string])[] = [
  ['[', ']'], ['{"a":', '}'], ['(', ')'], ['((?=', '))'], ['#if($t)', '#end'], ['#foreach($i in [1])', '#end'], ['"#if($t)', '#end"'], ['$x[', ']'], ['$x.a(', ')'],
  ['$[?(@.a[?(', ')])]'], ['!(', ')'], ['#define($x)', '#end'], ['${', '}'], ['#set($x=[', '])'], ['$..a', ''], ['[[[[[1],', '2],3],4],5]'],
];

/** A text that was made to break something. */
export function makeHostileText(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return random.some(0, 40, () => String.fromCharCode(random.percent(70) ? random.below(128) : random.below(0x10000))).join('');
    case 1: {
      const [open, close] = random.pick(NESTED);
      const levels = random.pick([3, 30, 300]);
      return open.repeat(levels) + random.pick(['', '1', '@', '$x', '"']) + close.repeat(random.percent(70) ? levels : random.below(levels + 1));
    }
    case 2:
      return random.some(1, 3, () => random.pick([
        '$x.', '$s.', '$map.', '$list.', '$input.', '$util.', '$context.', '$[\'', '$.', '{"', '#set($', '$map["', '$foreach.', '$nope.',
      ]) + random.pick(PROTOTYPE_NAMES) + random.pick(['', '()', '("x")', ' = 1)', '\']', '":1}', '"]', '[0]', '.x'])).join('');
    case 3:
      return random.pick(['(a+)+$', '(a|a)*b', '(.*)*\\1x', '(?=(a*)*)b', '([^a]*|b)*c', '(a{0,99}){0,99}', '((((a*)*)*)*)*b', '(?<=a{0,99})b', '(x+x+)+y', '\\b(\\w+\\s?)*$'])
        + random.pick(['', '+', '*', '{9}', '|']);
    case 4:
      return makeJsonText(random);
    default:
      return random.percent(50) ? makeRegexCase(random).pattern as string : makePathCase(random).path as string;
  }
}

/** The entries of the package, each fed with a text wherever it takes one. */
const ENTRIES: Readonly<Record<string, (random: Random, text: string) => void>> = {
  json: (_, text) => void printJson(parseJson(text, 'payload'), true),
  path: (random, text) => void JsonPath.compile(text).read(parseJson(makeJsonText(random), 'payload')),
  regex: (random, text) => {
    const regex = compileJavaRegex(text);
    regex.replaceAll(random.pick(['a'.repeat(60), 'ab'.repeat(40) + 'c', makeHostileText(random)]), random.pick(['', '$0$0', '$1', text]));
    regex.split(text);
  },
  util: (random, text) => void new TemplateUtil().call(random.pick(UTIL_FUNCTIONS), [text]),
  template: (random, text) => {
    const templates = new TemplateMaker(random, [text]);
    const template = random.percent(60) ? text : templates.makeCase().template as string;
    MappingTemplate.parse(template).render({
      body: makeHostileText(random),
      params: { querystring: { [random.pick(PROTOTYPE_NAMES)]: text, items: text } },
      variables: { ...VARIABLES, x: { [random.pick(PROTOTYPE_NAMES)]: 1 } },
    });
  },
  check: (random, text) => void MappingTemplate.check(random.percent(80) ? text : new TemplateMaker(random, [text]).makeCase().template as string),
};

/** What one run over hostile inputs has seen. */
export interface HostileReport {
  readonly inputs: number;
  /** Inputs that ended in one of our own errors. */
  readonly refused: number;
  /** What must not happen: a foreign error, or an input that takes too long. */
  readonly failures: readonly string[];
}

/** Longest time that one short input may take. */
const PATIENCE_MS = 3000;

/** Feeds so many texts to the entries in turn. */
export function feedHostileInputs(random: Random, inputs: number): HostileReport {
  const failures: string[] = [];
  const names = Object.keys(ENTRIES);
  let refused = 0;
  for (let count = 0; count < inputs && failures.length < 20; count++) {
    const name = names[count % names.length];
    const text = makeHostileText(random);
    const started = Date.now();
    try {
      ENTRIES[name](random, text);
    } catch (error) {
      const own = error instanceof Fault || error instanceof PrintDepthError;
      if (own || error instanceof TemplateSyntaxError || error instanceof TemplateRenderError) {
        refused++;
      } else {
        failures.push(`${name} ${JSON.stringify(text.slice(0, 200))}: ${(error as Error).stack?.slice(0, 500)}`);
      }
    }
    if (Date.now() - started > PATIENCE_MS) {
      failures.push(`${name} ${JSON.stringify(text.slice(0, 200))}: took ${Date.now() - started} ms`);
    }
  }
  const polluted = Object.keys({}).length > 0 || ({} as Record<string, unknown>).x !== undefined;
  return { inputs, refused, failures: polluted ? [...failures, 'the prototype of all objects has changed'] : failures };
}
