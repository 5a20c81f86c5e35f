import { MAX_REPEAT, type RegexNode, type RepeatNode } from './regex-node';

/** What Java finds out about a part of a pattern before it matches. */
export interface RegexStudy {
  /** Fewest characters of a match. */
  min: number;
  /** Most characters, in Java's 32 bits: it may have run over. */
  max: number;
  /** Whether there is a most that Java believes in. */
  bounded: boolean;
  /** Whether there is at most one way to match at a place. */
  deterministic: boolean;
}

/**
 * Studies a pattern as `java.util.regex` does.
 *
 * Two of its answers are visible: which look-behinds it accepts, and in which groups a capture outlives its own failure.
 */
export function studyRegex(node: RegexNode): RegexStudy {
  const study: RunningStudy = { min: 0, max: 0, bounded: true, deterministic: true, before: [] };
  visitWhole(node, study);
  return study;
}

/** A study with what stands in front of the choices so far: Java studies what comes behind a choice from zero, and adds. */
interface RunningStudy extends RegexStudy {
  readonly before: Pick<RegexStudy, 'min' | 'max' | 'bounded'>[];
}

/** Whether a quantifier stands behind a group, which Java treats in another way than a single character. */
export function isGroup(node: RegexNode): boolean {
  return node.kind === 'capture' || node.kind === 'group';
}

/** Whether Java matches each round of a repetition by itself, so that later failures do not undo its captures. */
export function hasClosedRounds(node: RepeatNode): boolean {
  return isGroup(node.body) ? node.max !== 1 && studyRegex(node.body).deterministic : node.body.kind !== 'empty';
}

/** Visits a part that Java studies as a whole, starting from what it knows so far. */
function visitWhole(node: RegexNode, study: RunningStudy): void {
  const part: RunningStudy = { ...study, before: [] };
  visit(node, part);
  for (const { min, max, bounded } of part.before.reverse()) {
    add(part, min, max);
    part.bounded &&= bounded;
  }
  Object.assign(study, part, { before: study.before });
}

function visit(node: RegexNode, study: RunningStudy): void {
  switch (node.kind) {
    case 'literal':
    case 'set':
      add(study, 1, 1);
      return;
    case 'line-break':
      add(study, 1, 2);
      return;
    case 'sequence':
      node.parts.forEach((part) => visit(part, study));
      return;
    case 'choice':
      visitChoice(node.options, study);
      return;
    case 'capture':
    case 'group':
      visit(node.body, study);
      return;
    case 'atomic':
      visitWhole(node.body, study);
      return;
    case 'back-reference':
      study.bounded = false;
      return;
    case 'repeat':
      visitRepeat(node, study);
      return;
    default:
  }
}

function add(study: RegexStudy, min: number, max: number): void {
  study.min = (study.min + min) | 0;
  study.max = (study.max + max) | 0;
}

function visitChoice(options: readonly RegexNode[], study: RunningStudy): void {
  let min = MAX_REPEAT;
  let max = -1;
  for (const option of options) {
    const found = studyRegex(option);
    min = Math.min(min, found.min);
    max = Math.max(max, found.max);
    study.bounded &&= found.bounded;
  }
  add(study, min, max);
  study.before.push({ min: study.min, max: study.max, bounded: study.bounded });
  study.min = study.max = 0;
  study.bounded = true;
  study.deterministic = false;
}

function visitRepeat(node: RepeatNode, study: RunningStudy): void {
  const { body, min, max, greed } = node;
  const single = body.kind === 'set' || body.kind === 'literal';
  if (min === 0 && max === 1) {
    if (isGroup(body) && greed !== 'possessive') {
      visitChoice([body, { kind: 'empty' }], study);
    } else {
      const before = study.min;
      visitWhole(body, study);
      study.min = before;
    }
    study.deterministic = false;
  } else if (single && max === MAX_REPEAT && greed === 'greedy') {
    // The sum may run over, and Java does not look.
    add(study, min, MAX_REPEAT);
    study.deterministic = false;
  } else if (isGroup(body) && greed !== 'possessive' && !studyRegex(body).deterministic) {
    study.bounded = false;
    study.deterministic = false;
  } else {
    visitCounted(studyRegex(body), min, max, study);
  }
}

function visitCounted(body: RegexStudy, min: number, max: number, study: RegexStudy): void {
  const least = (Math.imul(body.min, min) + study.min) | 0;
  study.min = least < study.min ? 0xfffffff : least;
  if (study.bounded && body.bounded) {
    const most = (Math.imul(body.max, max) + study.max) | 0;
    study.bounded = most >= study.max;
    study.max = most;
  } else {
    study.bounded = false;
  }
  study.deterministic &&= body.deterministic && min === max;
}
