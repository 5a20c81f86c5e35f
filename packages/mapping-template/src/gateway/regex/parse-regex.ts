import { CaseRule, type CharTest, isAsciiDigit, isAsciiLetter, single } from './char-set';
import { NO_LINE_TERMINATOR, NO_NEW_LINE } from './char-properties';
import { type ClassContext, parseClass } from './parse-class';
import { isNameCharacter, readCharacterEscape } from './parse-escape';
import { parseQuantifier } from './parse-quantifier';
import { PatternText } from './pattern-text';
import { needsPair } from './units-of-regex';
import { unsupportedPattern } from './regex-fault';
import { type FlagSettings, type RegexFlags, setFlag } from './regex-flags';
import type { Anchor, RegexNode } from './regex-node';
import { studyRegex } from './study-regex';

/** Nesting of groups at which a pattern is refused; Java would run out of stack somewhat later. */
const MAX_NESTING = 250;

/** A pattern in its parts. */
export interface ParsedRegex {
  readonly root: RegexNode;
  /** Number of capturing groups, group 0 (the whole match) not counted. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const ANCHORS: Readonly<Record<string, Anchor>> = {
  __proto__: null as never,
  A: 'input-start', B: 'no-word-boundary', G: 'last-match', Z: 'input-end-before-terminator', b: 'word-boundary', z: 'input-end',
};

/**
 * Parses a pattern of java.util.regex.
 *
 * @throws Fault MAP4010 for what Java refuses, MAP4011 for what Java knows and this engine does not
 */
export function parseRegex(pattern: string, flags: RegexFlags = {}): ParsedRegex {
  return new RegexParser(pattern, flags).parse();
}

/** Recursive descent over a pattern; `parseClass` reads the parts in brackets. */
class RegexParser implements ClassContext {
  public readonly text: PatternText;
  private flags: FlagSettings;
  private groups = 0;
  private nesting = 0;
  private readonly names = new Map<string, number>();

  public constructor(pattern: string, flags: RegexFlags) {
    this.text = new PatternText(pattern);
    this.flags = {
      ignoreCase: false, unicodeCase: false, multiline: false, dotAll: false, unixLines: false, comments: false, ...flags,
    };
    this.applyFlags();
  }

  public parse(): ParsedRegex {
    const root = this.parseChoice();
    if (this.text.position !== this.text.length) {
      this.text.fail(this.text.peek() === 0x29 ? 'Unmatched closing \')\'' : 'Unexpected internal error');
    }
    return { root, groups: this.groups, names: this.names };
  }

  /** How letters are compared at this place of the pattern. */
  public caseRule(): CaseRule {
    return !this.flags.ignoreCase ? CaseRule.EXACT : this.flags.unicodeCase ? CaseRule.UNICODE : CaseRule.ASCII;
  }

  /** An escape inside a class. */
  public parseEscape(isRange: boolean): number | CharTest {
    return readCharacterEscape(this.text, isRange, this.flags.ignoreCase)
      ?? this.text.fail('Illegal/unsupported escape sequence');
  }

  private parseChoice(): RegexNode {
    const options = [this.parseSequence()];
    while (this.text.peek() === 0x7c && !this.text.atEnd) {
      this.text.next();
      options.push(this.parseSequence());
    }
    return options.length === 1 ? options[0] : { kind: 'choice', options };
  }

  private parseSequence(): RegexNode {
    const parts: RegexNode[] = [];
    for (;;) {
      const found = this.text.peek();
      if ((found === 0 && this.text.atEnd) || found === 0x7c || found === 0x29) {
        return parts.length === 1 ? parts[0] : parts.length === 0 ? { kind: 'empty' } : { kind: 'sequence', parts };
      }
      if (found === 0x28) {
        const group = this.parseGroup();
        if (group !== undefined) {
          parts.push(group);
        }
        continue;
      }
      parts.push(parseQuantifier(this.text, this.parseAtom(found)));
    }
  }

  private parseAtom(found: number): RegexNode {
    switch (found) {
      case 0x5b:
        return openSet(parseClass(this));
      case 0x5c:
        return this.parseAtomEscape();
      case 0x5e:
        this.text.next();
        return anchor(!this.flags.multiline ? 'input-start' : this.flags.unixLines ? 'unix-line-start' : 'line-start');
      case 0x24:
        this.text.next();
        return anchor(this.flags.multiline ? (this.flags.unixLines ? 'unix-line-end' : 'line-end')
          : this.flags.unixLines ? 'unix-input-end-before-terminator' : 'input-end-before-terminator');
      case 0x2e:
        this.text.next();
        return { kind: 'set', test: this.flags.dotAll ? () => true : this.flags.unixLines ? NO_NEW_LINE : NO_LINE_TERMINATOR };
      case 0x2a:
      case 0x2b:
      case 0x3f:
        this.text.next();
        return this.text.fail(`Dangling meta character '${String.fromCodePoint(found)}'`);
      case 0x7b:
        // Java reads a brace where an atom is due as a quantifier of nothing.
        return { kind: 'empty' };
      default:
        this.text.next();
        return this.character(found);
    }
  }

  private character(codePoint: number): RegexNode {
    const rule = this.caseRule();
    return rule === CaseRule.EXACT ? { kind: 'literal', codePoint }
      : { kind: 'set', test: single(codePoint, rule), open: needsPair(codePoint) };
  }

  private parseAtomEscape(): RegexNode {
    const { text } = this;
    const escaped = readCharacterEscape(text, false, this.flags.ignoreCase);
    if (escaped !== undefined) {
      return typeof escaped === 'number' ? this.character(escaped) : openSet(escaped);
    }
    const code = text.at(text.position + 1);
    text.position += 2;
    if (isAsciiDigit(code)) {
      return this.parseBackReference(code - 0x30);
    }
    const letter = String.fromCodePoint(code);
    if (letter === 'b' && text.at(text.position) === 0x7b) {
      throw unsupportedPattern(text.pattern, 'a boundary of grapheme clusters (\\b{g})', text.offset());
    }
    if (ANCHORS[letter] !== undefined) {
      return anchor(letter === 'Z' && this.flags.unixLines ? 'unix-input-end-before-terminator' : ANCHORS[letter]);
    }
    switch (letter) {
      case 'R':
        return { kind: 'line-break' };
      case 'X':
        throw unsupportedPattern(text.pattern, 'a grapheme cluster (\\X)', text.offset());
      case 'k':
        return this.parseNamedReference();
      default:
        return text.fail('Illegal/unsupported escape sequence');
    }
  }

  /** A further digit belongs to the number while there are so many groups in front of it. */
  private parseBackReference(first: number): RegexNode {
    let group = first;
    for (;;) {
      const digit = this.text.peek();
      if (!isAsciiDigit(digit) || group * 10 + (digit - 0x30) > this.groups) {
        return { kind: 'back-reference', group, rule: this.caseRule() };
      }
      group = group * 10 + (digit - 0x30);
      this.text.read();
    }
  }

  private parseNamedReference(): RegexNode {
    if (this.text.read() !== 0x3c) {
      this.text.fail('\\k is not followed by \'<\' for named capturing group');
    }
    const name = this.parseName(this.text.read());
    const group = this.names.get(name) ?? this.text.fail(`named capturing group <${name}> does not exist`);
    return { kind: 'back-reference', group, rule: this.caseRule() };
  }

  private parseName(first: number): string {
    if (!isAsciiLetter(first)) {
      this.text.fail('capturing group name does not start with a Latin letter');
    }
    let name = '';
    let found = first;
    while (isNameCharacter(found)) {
      name += String.fromCharCode(found);
      found = this.text.read();
    }
    return found === 0x3e ? name : this.text.fail('named capturing group is missing trailing \'>\'');
  }

  /** A group with its quantifier; undefined for flags that hold from here on, such as `(?i)`. */
  private parseGroup(): RegexNode | undefined {
    if (++this.nesting > MAX_NESTING) {
      throw unsupportedPattern(this.text.pattern, `groups nested more than ${MAX_NESTING} deep`, this.text.offset());
    }
    const saved = { ...this.flags };
    const node = this.parseGroupBody();
    this.nesting--;
    if (node === undefined) {
      return undefined;
    }
    if (this.text.read() !== 0x29) {
      this.text.fail('Unclosed group');
    }
    this.flags = saved;
    this.applyFlags();
    return parseQuantifier(this.text, node);
  }

  private parseGroupBody(): RegexNode | undefined {
    const { text } = this;
    if (text.next() !== 0x3f) {
      return this.capture();
    }
    const kind = String.fromCodePoint(text.at(text.position + 1));
    text.position += 2;
    switch (kind) {
      case ':':
        return { kind: 'group', body: this.parseChoice() };
      case '=':
      case '!':
        return { kind: 'look', behind: false, negative: kind === '!', characters: false, body: this.parseChoice() };
      case '>':
        return { kind: 'atomic', body: this.parseChoice() };
      case '<':
        return this.parseAngle();
      case '$':
      case '@':
        return text.fail('Unknown group type');
      default:
        text.position--;
        return this.parseFlags();
    }
  }

  private capture(): RegexNode {
    const group = ++this.groups;
    return { kind: 'capture', group, body: this.parseChoice() };
  }

  private parseAngle(): RegexNode {
    const found = this.text.read();
    if (found === 0x3d || found === 0x21) {
      const characters = this.text.hasSurrogates();
      const body = this.parseChoice();
      if (!studyRegex(body).bounded) {
        this.text.fail('Look-behind group does not have an obvious maximum length');
      }
      return { kind: 'look', behind: true, negative: found === 0x21, characters, body };
    }
    const name = this.parseName(found);
    if (this.names.has(name)) {
      this.text.fail(`Named capturing group <${name}> is already defined`);
    }
    this.names.set(name, this.groups + 1);
    return this.capture();
  }

  private parseFlags(): RegexNode | undefined {
    const { text } = this;
    let on = true;
    for (let found = text.peek(); ; found = text.next()) {
      if (found === 0x2d && on) {
        on = false;
      } else if (!setFlag(this.flags, found, on, text)) {
        break;
      }
      this.applyFlags();
    }
    const end = text.read();
    if (end === 0x29) {
      return undefined;
    }
    return end === 0x3a ? { kind: 'group', body: this.parseChoice() } : text.fail('Unknown inline modifier');
  }

  private applyFlags(): void {
    this.text.skipComments = this.flags.comments;
    this.text.unixLines = this.flags.unixLines;
  }

}

function anchor(name: Anchor): RegexNode {
  return { kind: 'anchor', anchor: name };
}

/** A set, and whether it has characters of two units. */
function openSet(test: CharTest): RegexNode {
  return { kind: 'set', test, open: test(0x1f600) || test(0x10000) || test(0x10ffff) };
}
