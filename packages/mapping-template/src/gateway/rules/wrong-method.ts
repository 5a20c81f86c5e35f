import type { AbstractValue } from '../json-shape/values/abstract-value';
import { FindingSeverity } from './finding';
import { ARRAY_METHODS, LIST_METHODS, MAP_METHODS, STRING_METHODS } from './java-members';
import { nearName } from './near-name';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

const NUMBER_METHODS = ['intValue', 'longValue', 'doubleValue', 'floatValue', 'toString', 'compareTo', 'parseInt', 'valueOf', 'equals', 'hashCode',
  'toBinaryString', 'toHexString', 'parseDouble', 'parseLong', 'isNaN', 'shortValue', 'byteValue', 'max', 'min', 'sum', 'signum', 'abs', 'getClass',
  'toOctalString', 'reverse', 'bitCount', 'rotateLeft', 'rotateRight', 'compare', 'decode', 'parseUnsignedInt', 'toUnsignedString', 'isInfinite', 'isFinite'];

const KINDS: Readonly<Record<string, { readonly what: string; readonly methods: readonly string[] }>> = {
  text: { what: 'a string', methods: STRING_METHODS },
  list: { what: 'a list', methods: LIST_METHODS },
  pieces: { what: 'an array', methods: ARRAY_METHODS },
  map: { what: 'a map', methods: MAP_METHODS },
  params: { what: 'a map', methods: MAP_METHODS },
  'param-map': { what: 'a map', methods: MAP_METHODS },
  names: { what: 'a set', methods: LIST_METHODS },
  values: { what: 'a collection', methods: LIST_METHODS },
  data: { what: 'a value of JSON', methods: [...STRING_METHODS, ...LIST_METHODS, ...MAP_METHODS, ...NUMBER_METHODS, 'booleanValue'] },
};

const MEANT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  text: { size: 'length', count: 'length', includes: 'contains', slice: 'substring', get: '' },
  list: { length: 'size', count: 'size', push: 'add', append: 'add', includes: 'contains' },
  pieces: { length: 'size', count: 'size' },
  map: { keys: 'keySet', entries: 'entrySet', has: 'containsKey', length: 'size', count: 'size' },
  'param-map': { keys: 'keySet', entries: 'entrySet', has: 'containsKey', length: 'size', count: 'size' },
  params: { keys: 'keySet', entries: 'entrySet', has: 'containsKey' },
  data: { count: 'size', keys: 'keySet', includes: 'contains', push: 'add' },
};

export const WRONG_METHOD: TemplateRule = {
  code: 'MAP2011',
  name: 'wrong-method',
  severity: FindingSeverity.ERROR,
  title: 'a method that the value does not have',
  explanation: 'Values are Java\'s: strings have `length()`, lists `size()`, maps `keySet()`. A method that does not exist is no error, it renders as nothing. '
    + '`count()`, which one of AWS\'s own examples calls, exists nowhere.',
  evidence: 'Velocity 1.7',
  wrong: { template: '#set($items = [1, 2]){"count": $items.count()}' },
  right: { template: '#set($items = [1, 2]){"count": $items.size()}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node: access } of nodes(context.tree, 'method')) {
      const receivers = context.run.receiversOf(access);
      if (receivers.length === 0 || !receivers.every((value) => lacks(value, access.name))) {
        continue;
      }
      const { what, methods } = KINDS[receivers[0].kind];
      const meant = MEANT[receivers[0].kind]?.[access.name] ?? nearName(access.name, methods);
      findings.push({
        span: access.nameSpan,
        message: `${what} has no method '${access.name}': the call renders as nothing`,
        ...(meant === undefined || meant === '' ? {} : { help: `did you mean ${meant}()?` }),
      });
    }
    return found(findings);
  },
};

function lacks(value: AbstractValue, name: string): boolean {
  const kind = KINDS[value.kind];
  return kind !== undefined && !kind.methods.includes(name);
}
