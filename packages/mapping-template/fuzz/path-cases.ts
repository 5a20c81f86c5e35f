import type { OracleAnswer, OracleQuestion } from '../oracle/oracle';
import { Fault } from '../src/diagnostics/fault';
import { parseJson } from '../src/gateway/json';
import { JsonPath } from '../src/gateway/json-path';
import type { Random } from './random';
import { valueTree } from './value-tree';

const NAMES = ['a', 'b', 'c', 'name', 'list', 'length', '__proto__', 'constructor', 'é', 'x-y', '1', ')', ''];
const DOCUMENTS = [
  '{"a":1,"b":"x","c":[1,2,3],"list":[{"a":1,"b":"p"},{"a":2,"b":"q","c":[1]},{"b":null}],"name":{"a":{"b":{"c":true}}}}',
  '[1,2,3,4.5,"x",null,true,{"a":1},[1,[2,3]]]',
  '[{"a":1},{"a":"1"},{"a":1.0},{"a":[1,2]},{"a":{}},{"a":null},{},{"a":"b"},{"a":true},{"a":10000000000}]',
  '{"a":[[1,2],[3,4]],"b":{"list":[]},"c":{}, "name":"Ann","list":["a","b","$.a","[1]","\'q\'"]}',
  '"text"', '{}', '[]', '[[]]', '[5]',
];
const OPERANDS = [
  '@', '@.a', '@.b', '@.c', '@.a.b', '@[0]', '@.length()', '@.c.length()', '@.a.size()', '$.a', '$.c', '$..a', '@..a', '@.*', '@.list', '$.list', '@[\'a\']',
  '1', '2', '1.0', '-1', '1e0', '10000000000', '\'x\'', '"x"', '\'1\'', '\'b\'', '\'a\\\'b\'', 'true', 'false', 'null', '[1,2]', '[1]', '[\'a\',"b"]', '{"a":1}',
  '[]', '{}', '/x/', '/A/i', '/[a-c]+/', '/\\d+/', '0', '!@.a', 'a', '', '\'\'', '@.c.max()', '@.keys()', '\'$.a\'', '[null]', '[[1]]', '[\'$.a\',\'x\']',
];
const OPERATORS = [
  '==', '!=', '===', '!==', '<', '<=', '>', '>=', '=~', 'in', 'nin', 'IN', 'contains', 'all', 'size', 'empty', 'subsetof', 'anyof', 'noneof', 'exists', 'type',
  'matches', '=', '<>', 'like', '==', '==', '>', 'in', 'contains', 'size', 'empty',
];
const FUNCTIONS = ['length', 'min', 'max', 'avg', 'stddev', 'sum', 'keys', 'concat', 'append', 'first', 'last', 'size', 'nope'];

export function makePathCase(random: Random): OracleQuestion {
  return { op: 'path', text: makeDocument(random), path: makePath(random, 2, random.percent(90) ? '$' : random.pick(['@', '', ' $', '$ '])) };
}

function makeDocument(random: Random): string {
  return random.percent(50) ? random.pick(DOCUMENTS) : JSON.stringify(makeValue(random, 3));
}

function makeValue(random: Random, depth: number): unknown {
  const kind = depth === 0 ? 9 : random.below(10);
  if (kind < 4) {
    return Object.fromEntries(random.some(0, 4, () => [random.pick(NAMES), makeValue(random, depth - 1)]));
  }
  if (kind < 7) {
    return random.some(0, 4, () => makeValue(random, depth - 1));
  }
  return random.pick([0, 1, 2, -1, 1.5, 10000000000, 'x', 'b', '1', '', 'a/b', true, false, null]);
}

function makePath(random: Random, depth: number, start: string): string {
  const path = start + random.some(0, 4, () => makeStep(random, depth)).join('');
  return random.percent(97) ? path : path + random.pick(['.', ' ', '[', ']', '[?]', '.*', '..', '..*', '.a b']);
}

function makeStep(random: Random, depth: number): string {
  switch (random.below(16)) {
    case 0: case 1: case 2: case 3:
      return `.${random.pick(NAMES)}`;
    case 4:
      return `..${random.pick(['a', 'b', 'c', '*', '[0]', '[*]', 'name', 'list', '[1:]', '[\'a\']', '[\'a\',\'b\']', '[?(@.a)]', '[-1]'])}`;
    case 5:
      return random.pick(['[*]', '.*', '[ * ]']);
    case 6:
      return `[${random.pick(['0', '1', '-1', '2', '0,1', '0, 2', '-2', '9', ' 1 ', '1 ,2', '01', '-', '1-2', '99999999999', ''])}]`;
    case 7:
      return `[${random.pick(['0:', ':2', '1:2', '-2:', ':-1', '-2:2', '0:-1', ':', '1:9', '5:1', '0:2:1', '-9:', ':-9', '1: 2'])}]`;
    case 8:
      return `[${random.pick(['\'a\'', '"a"', '\'a\',\'b\'', '\'a\' , \'c\'', '\'a\',', ',\'a\'', '\'a\'\'b\'', '\'a\\\'b\'', '\'\\u0061\'', '\'x-y\'', '\'\'', '\'a', '"a",\'b\''])}]`;
    case 9: case 10: case 11: case 12:
      return depth > 0 ? `[?(${makeFilter(random, depth)})]` : '[?(@.a)]';
    case 13:
      return `.${random.pick(FUNCTIONS)}()`;
    case 14:
      return `.${random.pick([...FUNCTIONS, 'index', 'index', 'concat', 'append', 'sum'])}(${random.some(0, 2, () => makeParameter(random, depth)).join(random.pick([',', ', ']))})`;
    default:
      return random.pick(['.a', '[\'b\']', '.list', '.c', '[0]']);
  }
}

function makeParameter(random: Random, depth: number): string {
  return depth > 0 && random.percent(40) ? makePath(random, 0, '$')
    : random.pick(['1', '0', '-1', '"x"', '{"a":1}', '$.c', '$..a', '$.list', '@.a', '$.c.max()', '$.list.length()', '2.5', '\'x\'', '[1,2]', 'x']);
}

function makeFilter(random: Random, depth: number): string {
  const relation = (): string => {
    const left = random.percent(75) ? random.pick(['@.a', '@.b', '@', '@.c', '@.list', '@.a']) : random.pick(OPERANDS);
    const space = random.pick([' ', ' ', ' ', '']);
    switch (random.below(8)) {
      case 0:
        return random.pick(['@.a', '!@.a', '@.a.b', '@..a', '$.a', '!$.b', '@.c.length()', '@.*', '@[0]', '! @.a', '@.a[0]', '!(@.a)', '(@.b)']);
      case 1:
        return depth > 0 ? `${left} ${random.pick(OPERATORS)} ${makePath(random, depth - 1, random.pick(['@', '$']))}` : '@.a';
      default:
        return `${left}${space}${random.pick(OPERATORS)}${space}${random.pick(OPERANDS)}`;
    }
  };
  const parts = random.some(1, random.percent(25) ? 3 : 1, relation);
  const joined = parts.map((part) => random.percent(10) ? `(${part})` : part).join(random.pick([' && ', ' || ', '&&', '||', ' and ']));
  return random.percent(8) ? `!(${joined})` : joined;
}

/** What our own engine says to the same question. */
export function answerPath(question: OracleQuestion): OracleAnswer {
  try {
    const found = JsonPath.compile(question.path as string).read(parseJson(question.text as string, 'payload'));
    return found === undefined ? { missing: true } : { tree: valueTree(found) };
  } catch (error) {
    if (error instanceof Fault) {
      return { error: error.code === 'MAP4003' || error.code === 'MAP4010' ? 'path' : 'reading', code: error.code };
    }
    throw error;
  }
}

/** The original's answer in the form of `answerPath`. */
export function normalizePath(answer: OracleAnswer): OracleAnswer {
  return 'error' in answer ? { error: answer.error, type: answer.type } : answer;
}

/** Whether two answers mean the same: of errors only that there is one. */
export function samePathAnswer(ours: OracleAnswer, theirs: OracleAnswer): boolean {
  return 'error' in ours || 'error' in theirs ? 'error' in ours && 'error' in theirs : JSON.stringify(ours) === JSON.stringify(theirs);
}
