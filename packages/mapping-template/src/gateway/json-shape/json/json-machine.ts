/**
 * What the next character of a JSON text may be.
 *
 * `token` is an unquoted word or number under way; `lost` means that something unknown stood where
 * structure was due, so that nothing more can be said.
 */
export type JsonMode =
  | 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'done'
  | 'string' | 'string-escape' | 'string-unicode' | 'token' | 'lost';

/** A place inside a JSON text, immutable; equal places have equal keys. */
export interface JsonState {
  readonly mode: JsonMode;
  /** The open containers, outermost first: `{` and `[`. */
  readonly stack: string;
  /** Inside a string: whether it is a key. */
  readonly inKey: boolean;
  /** The unquoted word so far, `?` standing for unknown text; hex digits seen so far inside `\u`. */
  readonly token: string;
}

/** Ways in which a text stops being JSON. */
export type JsonFault =
  | 'missing-separator' | 'trailing-comma' | 'leading-comma' | 'double-comma' | 'missing-value' | 'missing-key'
  | 'missing-colon' | 'unquoted-text' | 'bad-number' | 'line-break-in-string' | 'control-in-string' | 'bad-escape'
  | 'unmatched-close' | 'text-after-end' | 'unclosed' | 'unclosed-string' | 'empty' | 'single-quotes';

/** The place after one step, and what was wrong with the step. */
export interface JsonStep {
  readonly state: JsonState;
  readonly fault?: JsonFault;
}

export const JSON_START: JsonState = { mode: 'value', stack: '', inKey: false, token: '' };

/** Two places with one key behave alike for whatever follows. */
export function jsonKey(state: JsonState): string {
  return `${state.mode} ${state.stack} ${state.inKey ? 'k' : ''} ${state.token}`;
}

/** Reads one character. After a fault the machine goes on as if the fault were repaired. */
export function readJson(state: JsonState, char: string): JsonStep {
  switch (state.mode) {
    case 'lost':
      return { state };
    case 'string':
      return readInString(state, char);
    case 'string-escape':
      return readEscape(state, char);
    case 'string-unicode':
      return readUnicode(state, char);
    case 'token':
      return readToken(state, char);
    default:
      return readStructure(state, char);
  }
}

/** Reads the end of the text. */
export function endJson(state: JsonState): JsonFault | undefined {
  switch (state.mode) {
    case 'lost':
    case 'done':
      return undefined;
    case 'string':
    case 'string-escape':
    case 'string-unicode':
      return 'unclosed-string';
    case 'token': {
      const fault = tokenFault(state.token);
      return fault ?? (state.stack === '' ? undefined : 'unclosed');
    }
    case 'value':
      return state.stack === '' ? 'empty' : 'unclosed';
    default:
      return 'unclosed';
  }
}

/** Reads a whole value at once: a hole that is JSON in itself. */
export function readWholeValue(state: JsonState): JsonStep {
  switch (state.mode) {
    case 'value':
    case 'value-or-end':
      return { state: afterValue(state) };
    case 'comma-or-end':
      return { state: afterValue(state), fault: 'missing-separator' };
    case 'done':
      return { state, fault: 'text-after-end' };
    default:
      return { state: { ...state, mode: 'lost' } };
  }
}

/** Reads unknown, unquoted, non-empty text where a value may stand. */
export function readUnknownToken(state: JsonState): JsonStep {
  if (state.mode === 'token') {
    const next: JsonState = { ...state, token: `${state.token}?` };
    return /[\d?]$/.test(state.token) ? { state: { ...next, token: '?' }, fault: 'missing-separator' } : { state: next };
  }
  const step = readWholeValue(state);
  return step.state.mode === 'lost' || step.fault === 'text-after-end'
    ? step
    : { state: { ...state, mode: 'token', token: '?' }, fault: step.fault };
}

export function isInString(state: JsonState): boolean {
  return state.mode === 'string' || state.mode === 'string-escape' || state.mode === 'string-unicode';
}

/** Whether a value is due and nothing of it has been read. */
export function isValueDue(state: JsonState): boolean {
  return state.mode === 'value' || state.mode === 'value-or-end';
}

function afterValue(state: JsonState): JsonState {
  return { ...state, mode: state.stack === '' ? 'done' : 'comma-or-end', token: '', inKey: false };
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}

function readInString(state: JsonState, char: string): JsonStep {
  if (char === '"') {
    return { state: state.inKey ? { ...state, mode: 'colon', inKey: false } : afterValue(state) };
  }
  if (char === '\\') {
    return { state: { ...state, mode: 'string-escape' } };
  }
  if (char === '\n' || char === '\r') {
    return { state, fault: 'line-break-in-string' };
  }
  return char < ' ' ? { state, fault: 'control-in-string' } : { state };
}

function readEscape(state: JsonState, char: string): JsonStep {
  if (char === 'u') {
    return { state: { ...state, mode: 'string-unicode', token: '' } };
  }
  const next: JsonState = { ...state, mode: 'string' };
  return '"\\/bfnrt'.includes(char) ? { state: next } : { state: next, fault: 'bad-escape' };
}

function readUnicode(state: JsonState, char: string): JsonStep {
  if (!/[0-9a-fA-F]/.test(char)) {
    return { state: { ...state, mode: 'string', token: '' }, fault: 'bad-escape' };
  }
  const digits = state.token + char;
  return { state: digits.length === 4 ? { ...state, mode: 'string', token: '' } : { ...state, token: digits } };
}

function readToken(state: JsonState, char: string): JsonStep {
  if (!isSpace(char) && !',]}:"{['.includes(char)) {
    return { state: { ...state, token: state.token + char } };
  }
  const fault = tokenFault(state.token);
  const step = readJson(afterValue(state), char);
  return fault === undefined ? step : { state: step.state, fault };
}

function tokenFault(token: string): JsonFault | undefined {
  if (/^(?:true|false|null)$/.test(token) || /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token)) {
    return undefined;
  }
  if (token.includes('?')) {
    return /^-?(?:\?|\d+\.\?|\?\.[\d?]+)(?:[eE][+-]?[\d?]+)?$/.test(token) ? undefined : /^[-+.\deE?]*$/.test(token) ? 'bad-number' : 'unquoted-text';
  }
  return /^[-+.]?\d/.test(token) ? 'bad-number' : token.startsWith('\'') ? 'single-quotes' : 'unquoted-text';
}

function readStructure(state: JsonState, char: string): JsonStep {
  if (isSpace(char)) {
    return { state };
  }
  switch (char) {
    case '{':
    case '[':
      return opened(state, char);
    case '}':
    case ']':
      return closed(state, char);
    case '"':
      return quoted(state);
    case ':':
      return colon(state);
    case ',':
      return comma(state);
    default:
      return word(state, char);
  }
}

function opened(state: JsonState, char: string): JsonStep {
  const inside: JsonState = { mode: char === '{' ? 'key-or-end' : 'value-or-end', stack: state.stack + char, inKey: false, token: '' };
  switch (state.mode) {
    case 'value':
    case 'value-or-end':
      return { state: inside };
    case 'comma-or-end':
      return { state: inside, fault: 'missing-separator' };
    case 'colon':
      return { state: inside, fault: 'missing-colon' };
    case 'done':
      return { state: inside, fault: 'text-after-end' };
    default:
      return { state: inside, fault: 'missing-key' };
  }
}

function closed(state: JsonState, char: string): JsonStep {
  const open = char === '}' ? '{' : '[';
  if (!state.stack.endsWith(open)) {
    return { state, fault: 'unmatched-close' };
  }
  const after = afterValue({ ...state, stack: state.stack.slice(0, -1) });
  switch (state.mode) {
    case 'comma-or-end':
    case 'key-or-end':
    case 'value-or-end':
      return { state: after };
    case 'key':
      return { state: after, fault: 'trailing-comma' };
    case 'value':
      return { state: after, fault: open === '[' ? 'trailing-comma' : 'missing-value' };
    default:
      return { state: after, fault: 'missing-colon' };
  }
}

function quoted(state: JsonState): JsonStep {
  const string: JsonState = { ...state, mode: 'string', inKey: false };
  switch (state.mode) {
    case 'value':
    case 'value-or-end':
      return { state: string };
    case 'key':
    case 'key-or-end':
      return { state: { ...string, inKey: true } };
    case 'comma-or-end':
      return { state: { ...string, inKey: state.stack.endsWith('{') }, fault: 'missing-separator' };
    case 'done':
      return { state: string, fault: 'text-after-end' };
    default:
      return { state: string, fault: 'missing-colon' };
  }
}

function colon(state: JsonState): JsonStep {
  if (state.mode === 'colon') {
    return { state: { ...state, mode: 'value' } };
  }
  return state.mode === 'key' || state.mode === 'key-or-end'
    ? { state: { ...state, mode: 'value' }, fault: 'missing-key' }
    : { state, fault: 'unquoted-text' };
}

function comma(state: JsonState): JsonStep {
  const next: JsonState = { ...state, mode: state.stack.endsWith('{') ? 'key' : 'value' };
  switch (state.mode) {
    case 'comma-or-end':
      return { state: next };
    case 'value-or-end':
    case 'key-or-end':
      return { state: next, fault: 'leading-comma' };
    case 'key':
      return { state: next, fault: 'double-comma' };
    case 'value':
      return { state: next, fault: state.stack.endsWith('[') ? 'double-comma' : 'missing-value' };
    case 'colon':
      return { state: next, fault: 'missing-colon' };
    default:
      return { state, fault: 'text-after-end' };
  }
}

function word(state: JsonState, char: string): JsonStep {
  const token: JsonState = { ...state, mode: 'token', token: char };
  switch (state.mode) {
    case 'value':
    case 'value-or-end':
      return { state: token };
    case 'key':
    case 'key-or-end':
      return { state: { ...token, mode: 'colon', token: '' }, fault: 'unquoted-text' };
    case 'comma-or-end':
      return state.stack.endsWith('{')
        ? { state: { ...token, mode: 'colon', token: '' }, fault: 'missing-separator' }
        : { state: token, fault: 'missing-separator' };
    case 'done':
      return { state, fault: 'text-after-end' };
    default:
      return state.mode === 'colon' && state.token === '' ? { state } : { state: token, fault: 'missing-colon' };
  }
}
