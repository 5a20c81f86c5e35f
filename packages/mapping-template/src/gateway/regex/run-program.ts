import { sameCodePoint } from './char-set';
import { unitsBack } from './units-back';
import { isAtAnchor } from './is-at-anchor';
import { Op, type Program } from './program';
import type { StepBudget } from './step-budget';
import { isHigh, isLow } from '../../vtl/values/surrogate-units';

// One file, long as it is: the loop and the stack it goes back on share their registers, and every match runs through both.

/** Kinds of entries on the stack; an entry has four numbers. */
const ALTERNATIVE = 0;
const RESTORE = 1;
const RUN = 2;
const LAZY_RUN = 3;

const MAX_STACK = 4_000_000;

/** A try to match a program at one place of an input; made once per call of a method and used for each place. */
export class ProgramRun {
  /** Starts and ends of the groups after a match, -1 for a group that took no part. */
  public readonly registers: Int32Array;
  /** Where the match before ended, for `\G`. */
  public lastEnd = 0;
  private readonly captures: number;
  private readonly stack: number[] = [];
  private height = 0;
  private resumeAt = 0;

  public constructor(private readonly program: Program, private readonly input: string, private readonly budget: StepBudget) {
    this.registers = new Int32Array(program.registers);
    this.captures = 2 * (program.groups + 1);
  }

  /** Forgets the captures of the search before. */
  public begin(): void {
    this.registers.fill(-1);
  }

  /** Matches at exactly this place; `whole` asks for a match up to the end of the input. */
  public matchAt(start: number, whole: boolean): boolean {
    const { code, sets, loops } = this.program;
    const { input, registers, budget } = this;
    if (!this.program.leaks) {
      registers.fill(-1);
    }
    this.height = 0;
    let at = 0;
    let position = start;
    for (;;) {
      budget.spend(1);
      let ok = true;
      const x = code[at + 1];
      switch (code[at] as Op) {
        case Op.MATCH:
          if (!whole || position === input.length) {
            return true;
          }
          ok = false;
          break;
        case Op.UNIT:
          ok = input.charCodeAt(position) === x;
          position++;
          at += 4;
          break;
        case Op.SET:
          if (position < input.length) {
            const codePoint = input.codePointAt(position)!;
            ok = sets[x].has(codePoint);
            position += codePoint > 0xffff ? 2 : 1;
            at += 4;
          } else {
            ok = false;
          }
          break;
        case Op.SPLIT:
          this.push(ALTERNATIVE, code[at + 2], position, 0);
          at = x;
          break;
        case Op.JUMP:
          at = x;
          break;
        case Op.SAVE:
          this.set(x, code[at + 2] > 0 ? registers[code[at + 2] - 1] : position);
          at += 4;
          break;
        case Op.ANCHOR:
          ok = isAtAnchor(this.program.anchors[x], input, position, this.lastEnd, budget);
          at += 4;
          break;
        case Op.BACK_REFERENCE: {
          const width = this.backReference(x, code[at + 2], position);
          ok = width >= 0;
          position += width;
          at += 4;
          break;
        }
        case Op.RUN_GREEDY:
        case Op.RUN_POSSESSIVE:
        case Op.RUN_LAZY: {
          const end = this.run(at, position);
          ok = end >= 0;
          position = end;
          at += 4;
          break;
        }
        case Op.LOOP_ENTER: {
          const loop = loops[x];
          this.set(loop.count, 0);
          at = this.loopStep(x, position, true);
          break;
        }
        case Op.LOOP_NEXT:
          at = this.loopStep(x, position, false);
          break;
        case Op.LOOP_ROUND:
          at = this.nextRound(x, position, registers[loops[x].count]);
          break;
        case Op.LOOP_CAPTURE: {
          // A round that matched nothing leaves the capture alone, unless it was one of those that had to be.
          const { start, count, min } = loops[x];
          if (position !== registers[start] || registers[count] <= min) {
            this.set(2 * code[at + 2], registers[start]);
            this.set(2 * code[at + 2] + 1, position);
          }
          at += 4;
          break;
        }
        case Op.MARK:
          // The register is restored from below its own mark, so it is set before the height is taken.
          this.push(RESTORE, x, registers[x], 0);
          registers[x] = this.height;
          at += 4;
          break;
        case Op.CUT:
          this.cut(registers[x]);
          at += 4;
          break;
        case Op.LOOK_END:
          this.cut(registers[x]);
          position = registers[code[at + 2]];
          at += 4;
          break;
        case Op.LOOK_REFUSE:
          this.unwind(registers[x]);
          ok = false;
          break;
        case Op.BEHIND_ENTER:
          this.set(code[at + 2], code[at + 3]);
          at += 4;
          break;
        case Op.BEHIND_RETRY: {
          const width = registers[code[at + 2]];
          position = registers[x] - width;
          // Java computes how far to go back in 32 bits.
          const farthest = Math.max((registers[x] - code[at + 3]) | 0, 0);
          ok = position >= farthest;
          if (position > farthest) {
            this.push(LAZY_RUN, at, code[at + 2], width + 1);
          }
          at += 4;
          break;
        }
        case Op.BEHIND_CHARACTERS_ENTER:
          this.set(code[at + 2], unitsBack(input, position, code[at + 3]));
          at += 4;
          break;
        case Op.BEHIND_CHARACTERS_RETRY: {
          const width = registers[code[at + 2]];
          position = registers[x] - width;
          const most = unitsBack(input, registers[x], code[at + 3]);
          budget.spend(most >> 2);
          const farthest = Math.max(registers[x] - most, 0);
          ok = position >= farthest;
          if (position > farthest) {
            this.push(LAZY_RUN, at, code[at + 2], width + unitsBack(input, position, 1));
          }
          at += 4;
          break;
        }
        case Op.BEHIND_CHECK:
          ok = position === registers[x];
          at += 4;
          break;
        default:
          throw new Error(`unknown instruction ${code[at]}`);
      }
      if (!ok) {
        const resumed = this.backtrack();
        if (resumed < 0) {
          return false;
        }
        at = resumed;
        position = this.resumeAt;
      }
    }
  }

  /** Takes the latest alternative; answers its place in the code, -1 when there is none. */
  private backtrack(): number {
    const { stack, registers, input } = this;
    while (this.height > 0) {
      const top = this.height - 4;
      const a = stack[top + 1];
      const b = stack[top + 2];
      switch (stack[top]) {
        case ALTERNATIVE:
          this.height = top;
          this.resumeAt = b;
          return a;
        case RESTORE:
          this.height = top;
          registers[a] = b;
          break;
        case RUN: {
          let position = stack[top + 3] - 1;
          if (position > b && isLow(input.charCodeAt(position)) && isHigh(input.charCodeAt(position - 1))) {
            position--;
          }
          if (position > b) {
            stack[top + 3] = position;
          } else {
            this.height = top;
          }
          this.resumeAt = position;
          return a;
        }
        default: {
          this.height = top;
          const resumed = this.resumeLazy(a, b, stack[top + 3]);
          if (resumed >= 0) {
            return resumed;
          }
        }
      }
    }
    return -1;
  }

  /** One more character of a lazy run, or one more unit to look back; `a` is the instruction. */
  private resumeLazy(a: number, b: number, c: number): number {
    const { code, sets } = this.program;
    if (code[a] === Op.BEHIND_RETRY as number || code[a] === Op.BEHIND_CHARACTERS_RETRY as number) {
      this.set(b, c);
      return a;
    }
    if (b >= this.input.length) {
      return -1;
    }
    const codePoint = this.input.codePointAt(b)!;
    if (!sets[code[a + 1]].has(codePoint)) {
      return -1;
    }
    this.resumeAt = b + (codePoint > 0xffff ? 2 : 1);
    if (c + 1 < code[a + 3]) {
      this.push(LAZY_RUN, a, this.resumeAt, c + 1);
    }
    return a + 4;
  }

  /** Runs over characters of one set; answers the position behind them, -1 if there are too few. */
  private run(at: number, start: number): number {
    const { code, sets } = this.program;
    const set = sets[code[at + 1]];
    const min = code[at + 2];
    const max = code[at + 3];
    const lazy = code[at] === Op.RUN_LAZY as number;
    const wanted = lazy ? min : max;
    let position = start;
    let least = min === 0 ? start : -1;
    let count = 0;
    while (count < wanted && position < this.input.length) {
      const codePoint = this.input.codePointAt(position)!;
      if (!set.has(codePoint)) {
        break;
      }
      position += codePoint > 0xffff ? 2 : 1;
      count++;
      if (count === min) {
        least = position;
      }
    }
    this.budget.spend(count);
    if (least < 0) {
      return -1;
    }
    if (lazy) {
      if (max > min) {
        this.push(LAZY_RUN, at, position, count);
      }
    } else if (position > least && code[at] === Op.RUN_GREEDY as number) {
      this.push(RUN, at + 4, least, position);
    }
    return position;
  }

  /** Decides at the head of a loop; a round that matched nothing ends it, as in Java. */
  private loopStep(index: number, position: number, entering: boolean): number {
    const loop = this.program.loops[index];
    const count = this.registers[loop.count];
    if (!entering && position === this.registers[loop.start]) {
      return loop.exit;
    }
    if (count < loop.min) {
      return this.nextRound(index, position, count);
    }
    if (count >= loop.max) {
      return loop.exit;
    }
    if (loop.lazy) {
      this.push(ALTERNATIVE, loop.round, position, 0);
      return loop.exit;
    }
    this.push(ALTERNATIVE, loop.exit, position, 0);
    return this.nextRound(index, position, count);
  }

  private nextRound(index: number, position: number, count: number): number {
    const loop = this.program.loops[index];
    this.set(loop.count, count + 1);
    this.set(loop.start, position);
    return loop.body;
  }

  private set(register: number, value: number): void {
    if (this.height > 0 || this.program.leaks) {
      // Without an alternative below there is nothing to go back to.
      this.push(RESTORE, register, this.registers[register], 0);
    }
    this.registers[register] = value;
  }

  private push(kind: number, a: number, b: number, c: number): void {
    const { stack } = this;
    const at = this.height;
    if (at >= MAX_STACK) {
      this.budget.exceed(`has to remember more than ${MAX_STACK / 4} alternatives on this input`);
    }
    stack[at] = kind;
    stack[at + 1] = a;
    stack[at + 2] = b;
    stack[at + 3] = c;
    this.height = at + 4;
  }

  /**
   * Drops the alternatives above a height and keeps what restores registers.
   *
   * Java does not take back a capture made in a part that is closed, even where the pattern fails behind it.
   */
  private cut(height: number): void {
    const { stack } = this;
    let kept = height;
    for (let entry = height; entry < this.height; entry += 4) {
      if (stack[entry] === RESTORE && stack[entry + 1] >= this.captures) {
        stack[kept] = RESTORE;
        stack[kept + 1] = stack[entry + 1];
        stack[kept + 2] = stack[entry + 2];
        kept += 4;
      }
    }
    this.budget.spend((this.height - height) >> 2);
    this.height = kept;
  }

  /** Goes back to a height, with all registers but the captures as they were. */
  private unwind(height: number): void {
    while (this.height > height) {
      this.height -= 4;
      if (this.stack[this.height] === RESTORE && this.stack[this.height + 1] >= this.captures) {
        this.registers[this.stack[this.height + 1]] = this.stack[this.height + 2];
      }
    }
  }

  private backReference(group: number, rule: number, position: number): number {
    const start = group > this.program.groups ? -1 : this.registers[2 * group];
    if (start < 0) {
      return -1;
    }
    const width = this.registers[2 * group + 1] - start;
    if (position + width > this.input.length) {
      return -1;
    }
    this.budget.spend(width);
    for (let offset = 0; offset < width; offset++) {
      if (!sameCodePoint(this.input.charCodeAt(start + offset), this.input.charCodeAt(position + offset), rule)) {
        return -1;
      }
    }
    return width;
  }
}
