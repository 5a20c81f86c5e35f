import { IS_LETTER_OR_DIGIT, IS_NON_SPACING_MARK } from './char-properties';
import type { Anchor } from './regex-node';
import type { StepBudget } from './step-budget';
import { isHigh, isLow } from '../../vtl/values/surrogate-units';

/** Whether an anchor holds at a place. `lastEnd` is where the match before ended, for `\G`. */
export function isAtAnchor(anchor: Anchor, input: string, position: number, lastEnd: number, budget: StepBudget): boolean {
  const end = input.length;
  const before = position > 0 ? input.charCodeAt(position - 1) : -1;
  const after = position < end ? input.charCodeAt(position) : -1;
  switch (anchor) {
    case 'input-start':
      return position === 0;
    case 'input-end':
      return position === end;
    case 'last-match':
      return position === lastEnd;
    case 'line-start':
      return position < end && (position === 0 || (isTerminator(before) && !(before === 0x0d && after === 0x0a)));
    case 'unix-line-start':
      return position < end && (position === 0 || before === 0x0a);
    case 'line-end':
      return position === end || (isTerminator(after) && !(after === 0x0a && before === 0x0d));
    case 'unix-line-end':
      return position === end || after === 0x0a;
    case 'unix-input-end-before-terminator':
      return position === end || (position === end - 1 && after === 0x0a);
    case 'input-end-before-terminator':
      return position === end
        || (position === end - 1 && isTerminator(after) && !(after === 0x0a && before === 0x0d))
        || (position === end - 2 && after === 0x0d && input.charCodeAt(position + 1) === 0x0a);
    case 'word-boundary':
      return isWord(input, position - 1, true, budget) !== isWord(input, position, false, budget);
    default:
      return isWord(input, position - 1, true, budget) === isWord(input, position, false, budget);
  }
}

/** Whether there is a part of a word at a place; to the left of it the code point that ends there counts. */
function isWord(input: string, at: number, left: boolean, budget: StepBudget): boolean {
  if (at < 0 || at >= input.length) {
    return false;
  }
  const start = left && at > 0 && isLow(input.charCodeAt(at)) && isHigh(input.charCodeAt(at - 1)) ? at - 1 : at;
  const codePoint = input.codePointAt(start)!;
  return codePoint === 0x5f || IS_LETTER_OR_DIGIT(codePoint) || (IS_NON_SPACING_MARK(codePoint) && hasBase(input, start, budget));
}

function hasBase(input: string, mark: number, budget: StepBudget): boolean {
  for (let at = mark; at >= 0; at--) {
    budget.spend(1);
    const codePoint = input.codePointAt(at)!;
    if (IS_LETTER_OR_DIGIT(codePoint)) {
      return true;
    }
    if (!IS_NON_SPACING_MARK(codePoint)) {
      return false;
    }
  }
  return false;
}

function isTerminator(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
