import type { OracleQuestion } from '../oracle/oracle';
import {
  ATTACK_OPERATORS, AWKWARD_VALUES, BOUNDS, DIRECTIVES, KEYS, LINE_ENDS, LIST_STEPS, LOOP_BODIES, LOOP_SOURCES, OPERANDS, RANGE_USES, SERVICE_CALLS,
  STRING_PARTS, TARGETS,
} from './attack-words';
import type { Random } from './random';
import { REQUESTS, VARIABLES } from './template-words';

/** Templates for the areas that random ones from the grammar touch too seldom: each case is about one of them. */
export function makeAttackCase(random: Random): OracleQuestion {
  const area = random.pick([
    whitespace, whitespace, arithmetic, arithmetic, maps, ranges, strings, assignments, loops, services, listParts,
  ]);
  const template = area(random);
  return { op: 'render', template, vars: VARIABLES, request: random.pick(REQUESTS) };
}

function whitespace(random: Random): string {
  return random.some(2, 9, () => random.pick(random.percent(35) ? LINE_ENDS : DIRECTIVES)).join('');
}

function arithmetic(random: Random): string {
  return random.percent(50) ? `#set($r = ${expression(random, 3)})[$r]` : `#if(${expression(random, 3)})T#{else}F#end`;
}

function expression(random: Random, depth: number): string {
  if (depth === 0 || !random.percent(60)) {
    return random.pick(OPERANDS);
  }
  if (random.percent(30)) {
    return `(${expression(random, depth - 1)})`;
  }
  const not = random.percent(15) ? '!' : '';
  return `${not}${expression(random, depth - 1)} ${random.pick(ATTACK_OPERATORS)} ${expression(random, depth - 1)}`;
}

function maps(random: Random): string {
  const space = (): string => random.pick(['', ' ']);
  const entries = random.some(0, 3, () => `${random.pick(KEYS)}${space()}:${space()}${random.pick(OPERANDS)}`).join(random.pick([',', ', ', ' ,']));
  return `#set($m = {${entries}})$m $m.size() $m.a $m.get(${random.pick(KEYS)}) $m[${random.pick(KEYS)}] `
    + '#foreach($k in $m.keySet())$k,#end $m.entrySet() $m.values()';
}

function ranges(random: Random): string {
  const dots = random.pick(['..', ' .. ', '.. ', ' ..']);
  return `#set($g = [${random.pick(BOUNDS)}${dots}${random.pick(BOUNDS)}])$g ${random.pick(RANGE_USES)}`
    + `#foreach($i in [${random.pick(BOUNDS)}..${random.pick(BOUNDS)}])$i#if($foreach.hasNext),#end#end`;
}

function strings(random: Random): string {
  return `#set($v = "${random.some(0, 4, () => random.pick(STRING_PARTS)).join('')}")[$v]`;
}

function assignments(random: Random): string {
  const target = random.pick(TARGETS);
  const again = random.percent(50) ? `#set(${target} = ${random.pick(AWKWARD_VALUES)})` : '';
  return `#set(${target} = ${random.pick(OPERANDS)})${again}[${target}]$x $map $list $nums`;
}

function loops(random: Random): string {
  return `#foreach($i in ${random.pick(LOOP_SOURCES)})${random.some(1, 4, () => random.pick(LOOP_BODIES)).join('')}#end[$i][$velocityCount][$foreach]`;
}

function services(random: Random): string {
  return random.some(1, 3, () => random.pick(SERVICE_CALLS)).join('|');
}

function listParts(random: Random): string {
  const part = random.pick(['$l.subList(1, 4)', '$l.subList(0, 5)', '$l.subList(2, 2)', '$csv.split(",").subList(0, 3)']);
  const steps = random.some(1, 6, () => random.pick(LIST_STEPS)).join('|');
  return `#set($l = [1, "b", 3, "d", 5])#set($p = ${part})#set($q = ${random.pick(['$p.subList(0, 0)', '$p', '$l', '[8]'])})`
    + `#set($it = ${random.pick(['$p', '$l'])}.listIterator())${steps}`;
}
