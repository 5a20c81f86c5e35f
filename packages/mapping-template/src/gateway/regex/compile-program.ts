import { isHigh, isLow } from '../../vtl/values/surrogate-units';
import { CharSet } from './char-set';
import type { ParsedRegex } from './parse-regex';
import { Op, type Loop, type Program } from './program';
import { type Anchor, MAX_REPEAT, type RegexNode, type RepeatNode } from './regex-node';
import { hasClosedRounds, isGroup, studyRegex } from './study-regex';
import { firstUnitOf, mayHavePair } from './units-of-regex';

/** Turns a pattern into instructions; counted groups are not unrolled, so only the length of the pattern counts. */
export function compileProgram(parsed: ParsedRegex): Program {
  return new Compiler(parsed).compile();
}

class Compiler {
  private readonly code: number[] = [];
  private readonly sets: CharSet[] = [];
  private readonly anchors: Anchor[] = [];
  private readonly loops: Loop[] = [];
  private registers: number;

  public constructor(private readonly parsed: ParsedRegex) {
    this.registers = 2 * (parsed.groups + 1);
  }

  public compile(): Program {
    this.add(Op.SAVE, 0);
    this.node(this.parsed.root);
    this.add(Op.SAVE, 1);
    this.add(Op.MATCH);
    return {
      code: Int32Array.from(this.code),
      sets: this.sets,
      anchors: this.anchors,
      loops: this.loops,
      registers: this.registers,
      groups: this.parsed.groups,
      firstUnit: firstUnitOf(this.parsed.root),
      leaks: this.parsed.groups > 0 && this.code.some((op, index) => index % 4 === 0 && op === Op.MARK as number),
      wholeCharacters: mayHavePair(this.parsed.root),
    };
  }

  private get here(): number {
    return this.code.length;
  }

  private add(op: Op, x = 0, y = 0, z = 0): number {
    const at = this.here;
    this.code.push(op, x, y, z);
    return at;
  }

  private register(): number {
    return this.registers++;
  }

  private node(node: RegexNode): void {
    switch (node.kind) {
      case 'empty':
        return;
      case 'literal':
        if (isHigh(node.codePoint) || isLow(node.codePoint)) {
          // Half of a character matches no part of a whole one.
          this.add(Op.SET, this.sets.push(new CharSet((codePoint) => codePoint === node.codePoint)) - 1);
          return;
        }
        for (const unit of String.fromCodePoint(node.codePoint).split('')) {
          this.add(Op.UNIT, unit.charCodeAt(0));
        }
        return;
      case 'set':
        this.add(Op.SET, this.sets.push(new CharSet(node.test)) - 1);
        return;
      case 'line-break':
        this.lineBreak();
        return;
      case 'anchor':
        this.add(Op.ANCHOR, this.anchors.push(node.anchor) - 1);
        return;
      case 'sequence':
        node.parts.forEach((part) => this.node(part));
        return;
      case 'choice':
        this.choice(node.options);
        return;
      case 'capture':
        this.capture(node.group, node.body);
        return;
      case 'group':
        this.node(node.body);
        return;
      case 'atomic':
        this.atomic(() => this.node(node.body));
        return;
      case 'look':
        this.look(node);
        return;
      case 'back-reference':
        this.add(Op.BACK_REFERENCE, node.group, node.rule);
        return;
      default:
        this.repeat(node);
    }
  }

  /** `\R`: a carriage return may take the line feed with it. */
  private lineBreak(): void {
    const terminators = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);
    this.choice([
      { kind: 'sequence', parts: [{ kind: 'literal', codePoint: 0x0d }, { kind: 'literal', codePoint: 0x0a }] },
      { kind: 'set', test: (codePoint) => terminators.has(codePoint) },
    ]);
  }

  private choice(options: readonly RegexNode[]): void {
    const ends: number[] = [];
    options.forEach((option, index) => {
      if (index === options.length - 1) {
        this.node(option);
        return;
      }
      const split = this.add(Op.SPLIT, this.here + 4);
      this.node(option);
      ends.push(this.add(Op.JUMP));
      this.code[split + 2] = this.here;
    });
    ends.forEach((end) => {
      this.code[end + 1] = this.here;
    });
  }

  /** Groups hold what they matched last only when they have ended, so their start waits in a register of its own. */
  private capture(group: number, body: RegexNode): void {
    const start = this.register();
    this.add(Op.SAVE, start);
    this.node(body);
    this.add(Op.SAVE, 2 * group, start + 1);
    this.add(Op.SAVE, 2 * group + 1);
  }

  private atomic(body: () => void): void {
    const height = this.register();
    this.add(Op.MARK, height);
    body();
    this.add(Op.CUT, height);
  }

  private look({ behind, negative, characters, body }: Extract<RegexNode, { kind: 'look' }>): void {
    const height = this.register();
    const position = this.register();
    this.add(Op.SAVE, position);
    this.add(Op.MARK, height);
    const split = negative ? this.add(Op.SPLIT, this.here + 4) : undefined;
    if (behind) {
      const { min, max } = studyRegex(body);
      const width = this.register();
      this.add(characters ? Op.BEHIND_CHARACTERS_ENTER : Op.BEHIND_ENTER, position, width, min);
      this.add(characters ? Op.BEHIND_CHARACTERS_RETRY : Op.BEHIND_RETRY, position, width, max);
      this.node(body);
      this.add(Op.BEHIND_CHECK, position);
    } else {
      this.node(body);
    }
    if (split === undefined) {
      this.add(Op.LOOK_END, height, position);
    } else {
      this.add(Op.LOOK_REFUSE, height);
      this.code[split + 2] = this.here;
    }
  }

  private repeat(node: RepeatNode): void {
    const { body, min, max, greed } = node;
    if (body.kind === 'set' || (body.kind === 'literal' && body.codePoint <= 0xffff)) {
      const test = body.kind === 'set' ? body.test : (codePoint: number) => codePoint === body.codePoint;
      const op = greed === 'greedy' ? Op.RUN_GREEDY : greed === 'lazy' ? Op.RUN_LAZY : Op.RUN_POSSESSIVE;
      this.add(op, this.sets.push(new CharSet(test)) - 1, min, max);
    } else if (greed === 'possessive') {
      // Each round is closed by itself in Java, so that a later round never reopens an earlier one.
      this.atomic(() => this.loop({ kind: 'atomic', body }, min, max, false));
    } else if (min === 0 && max === 1) {
      const once: RegexNode = isGroup(body) ? body : { kind: 'atomic', body };
      this.choice(greed === 'lazy' ? [{ kind: 'empty' }, once] : [once, { kind: 'empty' }]);
    } else {
      const closed = hasClosedRounds(node);
      const group = closed && greed === 'greedy' && body.kind === 'capture' ? body.group : 0;
      this.loop(closed ? closeRound(body, group > 0) : body, min, max, greed === 'lazy', group);
    }
  }

  private loop(body: RegexNode, min: number, max: number, lazy: boolean, group = 0): void {
    const index = this.loops.length;
    let round = 0;
    if (lazy) {
      const jump = this.add(Op.JUMP);
      round = this.add(Op.LOOP_ROUND, index);
      this.code[jump + 1] = this.here;
    }
    const loop: Loop = {
      min,
      max: max === MAX_REPEAT ? Infinity : max,
      lazy,
      round,
      body: this.here + 4,
      exit: 0,
      count: this.register(),
      start: this.register(),
    };
    this.loops.push(loop);
    this.add(Op.LOOP_ENTER, index);
    this.node(body);
    if (group > 0) {
      this.add(Op.LOOP_CAPTURE, index, group);
    }
    this.add(Op.LOOP_NEXT, index);
    loop.exit = this.here;
  }
}

/** A round that is closed once it has matched; the capture of the round as a whole is not part of it, or left to the loop. */
function closeRound(body: RegexNode, bare: boolean): RegexNode {
  if (body.kind !== 'capture') {
    return { kind: 'atomic', body };
  }
  const inner: RegexNode = { kind: 'atomic', body: body.body };
  return bare ? inner : { ...body, body: inner };
}
