import { piece } from '../values/abstract-members';
import { knownPieces } from '../values/known-call';
import { NO_RESULT, text, unknown, valueKey, type AbstractValue } from '../values/abstract-value';
import type { RunState } from './run-state';
import { hole } from '../values/text-hole';

const LOOP_LIMIT = 5;

/** How often a loop may run, as far as it matters. */
export function loopCounts(source: AbstractValue, key: string, state: RunState): readonly number[] {
  const earlier = state.lengths.get(key);
  if (earlier !== undefined && source.kind !== 'list') {
    return [earlier];
  }
  switch (source.kind) {
    case 'list':
      if (source.items.length > LOOP_LIMIT) {
        return [LOOP_LIMIT];
      }
      return [source.items.length];
    case 'pieces': {
      const pieces = knownPieces(source);
      return pieces === undefined ? [1, 2] : [Math.min(LOOP_LIMIT, pieces.length)];
    }
    case 'map':
      return source.open ? [0, 1, 2] : [Math.min(LOOP_LIMIT, source.entries.size)];
    case 'names':
    case 'values':
      return loopCounts(source.of, valueKey(source.of), state);
    case 'params':
      return [3];
    case 'data':
    case 'param-map':
    case 'unknown':
      return [0, 1, 2];
    case 'object':
      return source.name === 'stageVariables' || source.name === 'context' ? [0, 1, 2] : [0];
    default:
      return [0];
  }
}

const LOCATION_NAMES = ['path', 'querystring', 'header'];

/** What a loop's variable is in one of its rounds. */
export function elementAt(source: AbstractValue, index: number): AbstractValue {
  switch (source.kind) {
    case 'list':
      return source.items[index] ?? NO_RESULT;
    case 'pieces':
      return piece(source, index);
    case 'data':
      return { kind: 'data', path: [...source.path, index] };
    case 'names':
      return nameAt(source.of, index);
    case 'map':
      return [...source.entries.values()][index] ?? unknown('a value of a map', source);
    case 'param-map':
      return text(hole({ kind: 'param', name: `p${index}`, location: source.location }));
    case 'values':
      return elementAt(source.of, index);
    case 'params':
      return { kind: 'param-map', location: undefined };
    case 'object':
      return source.name === 'stageVariables' ? text(hole({ kind: 'stage', name: `v${index}` })) : unknown('a member of $context', source);
    default:
      return unknown('an element of something unknown', source);
  }
}

function nameAt(of: AbstractValue, index: number): AbstractValue {
  switch (of.kind) {
    case 'params':
      return text(LOCATION_NAMES[index]);
    case 'param-map':
      return text(hole({ kind: 'param-name', name: `p${index}`, location: of.location }));
    case 'data':
      return text(hole({ kind: 'data-key', path: of.path, name: `k${index}` }));
    case 'map': {
      const name = [...of.entries.keys()][index];
      return name === undefined ? unknown('a name in a map', of) : text(name);
    }
    case 'object':
      return of.name === 'stageVariables'
        ? text(hole({ kind: 'other', why: 'the name of a stage variable' }))
        : text(hole({ kind: 'context', name: `name ${index}`, fromCaller: false }));
    default:
      return unknown('a name in something unknown', of);
  }
}
