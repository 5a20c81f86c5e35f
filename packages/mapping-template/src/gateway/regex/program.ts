import type { CharSet } from './char-set';
import type { Anchor } from './regex-node';

/** Instructions of the matcher; each has up to three operands. */
export enum Op {
  MATCH,
  /** x: the UTF-16 unit. */
  UNIT,
  /** x: index of the set. */
  SET,
  /** x: try first, y: try second. */
  SPLIT,
  /** x: where to go on. */
  JUMP,
  /** x: register that gets the position. */
  SAVE,
  /** x: index of the anchor. */
  ANCHOR,
  /** x: group, y: rule of case. */
  BACK_REFERENCE,
  /** x: index of the set, y: at least, z: at most; gives back one at a time. */
  RUN_GREEDY,
  /** As RUN_GREEDY, takes one more at a time. */
  RUN_LAZY,
  /** As RUN_GREEDY, gives nothing back. */
  RUN_POSSESSIVE,
  /** x: index of the loop. */
  LOOP_ENTER,
  LOOP_NEXT,
  /** Begins a round of a lazy loop that was put off. */
  LOOP_ROUND,
  /** x: index of the loop, y: group that holds the round. */
  LOOP_CAPTURE,
  /** x: register that gets the height of the stack. */
  MARK,
  /** x: register with the height above which alternatives are dropped. */
  CUT,
  /** x: register of the height, y: register of the position that is taken up again. */
  LOOK_END,
  /** x: register of the height; what was found must not be. */
  LOOK_REFUSE,
  /** x: register of the end, y: register of the width, z: fewest units to go back. */
  BEHIND_ENTER,
  /** x: register of the end, y: register of the width, z: most units to go back. */
  BEHIND_RETRY,
  /** As BEHIND_ENTER, in characters. */
  BEHIND_CHARACTERS_ENTER,
  /** As BEHIND_RETRY, in characters. */
  BEHIND_CHARACTERS_RETRY,
  /** x: register of the end, where the body has to end. */
  BEHIND_CHECK,
}

/** A repetition whose body is more than a set. */
export interface Loop {
  readonly min: number;
  readonly max: number;
  readonly lazy: boolean;
  readonly body: number;
  /** Instruction that begins a round which was put off; lazy loops only. */
  readonly round: number;
  exit: number;
  readonly count: number;
  readonly start: number;
}

/** A pattern as instructions: four numbers each, the operation and its operands. */
export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  readonly anchors: readonly Anchor[];
  readonly loops: readonly Loop[];
  readonly registers: number;
  /** Number of capturing groups, the whole match not counted. */
  readonly groups: number;
  /** The UTF-16 unit that every match begins with, if there is one. */
  readonly firstUnit: number | undefined;
  /** Whether a capture can outlive a failure, so that it is seen from a later start of the same search. */
  readonly leaks: boolean;
  /** Whether a search skips places between the two units of one character, as Java does for such patterns. */
  readonly wholeCharacters: boolean;
}
