import type { OracleQuestion } from '../oracle/oracle';
import type { Random } from './random';
import { METHODS, NAMES, NUMBERS, OPERATORS, PROPERTIES, REQUESTS, TEXTS, VARIABLES } from './template-words';

/** Makes templates: from the grammar, and by changing ones that are known to be interesting. */
export class TemplateMaker {
  public constructor(private readonly random: Random, private readonly seeds: readonly string[]) {
  }

  public makeCase(): OracleQuestion {
    const template = this.seeds.length > 0 && this.random.percent(35) ? this.mutate(this.random.pick(this.seeds)) : this.block(3, 5);
    return { op: 'render', template, vars: VARIABLES, request: this.random.pick(REQUESTS) };
  }

  /** A template that is a little different: something removed, doubled, swapped in, or cut from another one. */
  private mutate(seed: string): string {
    let text = seed;
    for (const _ of this.random.some(1, 3, () => 0)) {
      const start = this.random.below(text.length + 1);
      const end = Math.min(text.length, start + this.random.below(6));
      const other = this.random.pick(this.seeds);
      const from = this.random.below(other.length + 1);
      const insert = this.random.pick([
        () => '', () => text.slice(start, end).repeat(2), () => this.random.pick(TEXTS), () => this.statement(1),
        () => other.slice(from, from + 1 + this.random.below(12)), () => this.reference(1),
      ])();
      text = text.slice(0, start) + insert + text.slice(this.random.percent(50) ? end : start);
    }
    return text.length > 600 ? text.slice(0, 600) : text;
  }

  private block(depth: number, most: number): string {
    return this.random.some(0, most, () => this.statement(depth)).join('');
  }

  private statement(depth: number): string {
    const kind = this.random.below(depth > 0 ? 24 : 12);
    if (kind < 6) {
      return this.random.some(1, 3, () => this.random.pick(TEXTS)).join('');
    }
    if (kind < 12) {
      return this.reference(Math.max(depth, 0));
    }
    switch (kind) {
      case 12: case 13: case 14: case 15:
        return this.set(depth);
      case 16: case 17: case 18:
        return this.condition(depth);
      case 19: case 20:
        return this.loop(depth);
      case 21:
        return this.rare(depth);
      default:
        return this.random.pick(['\n', ' ', '\n  ']) + this.set(depth) + this.random.pick(['\n', ' \n', '', '  ']);
    }
  }

  private directive(name: string): string {
    return this.random.percent(12) ? `#{${name}}` : `#${name}`;
  }

  private space(): string {
    return this.random.percent(80) ? '' : this.random.pick([' ', '\t', '\n', '  ']);
  }

  private set(depth: number): string {
    const target = this.random.percent(70) ? `$${this.random.pick(['x', 'y', 'i', 'n', 's', 'map', 'list'])}` : this.reference(1);
    const space = this.random.pick([' ', '', ' ']);
    return `${this.directive('set')}${this.space()}(${this.space()}${target}${space}=${space}${this.expression(depth)}${this.space()})`;
  }

  private condition(depth: number): string {
    let text = `${this.directive('if')}${this.space()}(${this.expression(depth - 1)})${this.block(depth - 1, 3)}`;
    if (this.random.percent(30)) {
      text += `${this.directive('elseif')}(${this.expression(depth - 1)})${this.block(depth - 1, 2)}`;
    }
    if (this.random.percent(45)) {
      text += `${this.directive('else')}${this.block(depth - 1, 2)}`;
    }
    return text + this.end();
  }

  private end(): string {
    return this.random.percent(96) ? `${this.random.pick(['', '\n', ' ', '\n  '])}${this.directive('end')}${this.random.pick(['', '\n', ' '])}` : '';
  }

  private loop(depth: number): string {
    const over = this.random.percent(70)
      ? this.random.pick(['$list', '$nums', '$map', '$maps', '[1..3]', '[3..1]', '$csv.split(",")', '$map.entrySet()', '$map.keySet()', '$nested', '$undef', '$s', '[$z..$n]', '$empty', '{"q":1}', '[]'])
      : this.expression(depth - 1);
    const body = this.random.percent(60) ? this.random.pick([
      '$i', '$i,', '$foreach.index', '$foreach.count:$i', '#if($foreach.hasNext),#end', '$velocityCount', '$foreach.first', '$i.key=$i.value ', '#if($foreach.count == 2)#break#end$i',
      '$foreach.parent.count', '$foreach.last ', '#set($y = "$!y$i")', '$velocityHasNext',
    ]) : '';
    return `${this.directive('foreach')}${this.space()}(${this.space()}$i in ${over}${this.space()})${body}${this.block(depth - 1, 2)}${this.end()}`;
  }

  private rare(depth: number): string {
    return this.random.pick([
      () => `#define($x)${this.block(depth - 1, 3)}#end`,
      () => `#macro(m $a)${this.block(depth - 1, 2)}#end`,
      () => `#m(${this.expression(1)})`,
      () => '#stop', () => '#break', () => '#evaluate("$n")', () => '#return($n)', () => '#@m()x#end', () => '#include("x")', () => '#parse("x")',
      () => `#[[${this.block(1, 2)}]]#`,
      () => `#literal()${this.block(1, 2)}#end`,
      () => `#*${this.random.pick(['', 'c', '$n', '#end', '\n'])}*#`, () => `#**${this.random.pick(['', 'd', '\n'])}*#`,
      () => `## ${this.random.pick(['c', '$n', '#end', ''])}\n`, () => '#foo', () => '#foo($n)', () => '#else', () => '#end', () => '#If($t)', () => '# set($x = 1)',
      () => '#endx', () => '#elsex', () => '#set', () => '#set ($x=1', () => '#if', () => '#foreach($i in', () => '${n|\'z\'}', () => '#foreach($i of $nums)$i#end',
    ])();
  }

  private reference(depth: number): string {
    const escape = this.random.percent(5) ? this.random.pick(['\\', '\\\\', '\\\\\\']) : '';
    const quiet = this.random.percent(15) ? '!' : '';
    const path = this.random.pick(NAMES) + this.random.some(0, this.random.percent(60) ? 1 : 3, () => this.access(depth)).join('');
    return escape + (this.random.percent(20) ? `$${quiet}{${path}}` : `$${quiet}${path}`);
  }

  private access(depth: number): string {
    const kind = this.random.below(10);
    if (kind < 3) {
      return `.${this.random.pick(PROPERTIES)}`;
    }
    if (kind < 8) {
      return `.${this.random.pick(METHODS)}`;
    }
    if (kind === 8 && depth > 0) {
      return `.${this.random.pick(['get', 'put', 'add', 'contains', 'equals', 'indexOf', 'replace', 'concat', 'substring', 'remove', 'path', 'params', 'set'])}(${
        this.random.some(0, 2, () => this.expression(0)).join(', ')})`;
    }
    return `[${this.random.pick(['0', '1', '-1', '9', '"a"', '\'b\'', '$i', '$n', '$z', '"$s"', '$undef', ' 0 ', '1.5'])}]`;
  }

  private expression(depth: number): string {
    const kind = this.random.below(depth > 0 ? 16 : 8);
    switch (kind) {
      case 0: case 1: case 2:
        return this.reference(depth - 1);
      case 3:
        return this.random.pick(NUMBERS);
      case 4:
        return this.random.pick(['true', 'false', 'null', '""', '\'\'', '"x"', '\'y\'', '\'it\'\'s\'', '"q""q"', '\'$n\'', '[]', '{}']);
      case 5:
        return `"${this.random.some(0, 3, () => this.random.pick(['a', ' ', '$n', '${s}x', '$undef', '$map.a', '#if($t)T#end', '\\n', '#', '$', '\'', '$list[0]', '\n', '#set($x=1)$x', '""', '\\$n', '##', '$5'])).join('')}"`;
      case 6:
        return `!${this.reference(0)}`;
      case 7:
        return this.random.pick(['[1..3]', '[$z..2]', '[1, "a", $n]', '{"a": 1, "b": $s}', '[[1], {"k": 2}]', '[5..-2]', '[1 .. $n]', '{$s: 1}', '{"a" : [1,2]}', '[1,]', '[ ]']);
      case 8: case 9:
        return `(${this.expression(depth - 1)})`;
      case 10:
        return `!(${this.expression(depth - 1)})`;
      default: {
        const space = this.random.percent(85) ? ' ' : '';
        return `${this.expression(depth - 1)}${space}${this.random.pick(OPERATORS)}${space}${this.expression(depth - 1)}`;
      }
    }
  }
}
