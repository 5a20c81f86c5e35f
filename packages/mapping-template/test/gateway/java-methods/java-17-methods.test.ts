import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listMethods } from '../../../src/gateway/java-methods/collections/list-methods';
import { iteratorMethods, listIteratorMethods } from '../../../src/gateway/java-methods/collections/iterator-methods';
import { mapMethods } from '../../../src/gateway/java-methods/collections/map-methods';
import { sequenceMethods } from '../../../src/gateway/java-methods/collections/sequence-methods';
import { entryMethods, viewMethods } from '../../../src/gateway/java-methods/collections/view-methods';
import type { MethodTable } from '../../../src/gateway/java-methods/dispatch/method-table';
import { bigDecimalMethods } from '../../../src/gateway/java-methods/numbers/big-decimal-methods';
import { bigIntegerMethods } from '../../../src/gateway/java-methods/numbers/big-integer-methods';
import { doubleMethods } from '../../../src/gateway/java-methods/numbers/double-methods';
import { floatMethods } from '../../../src/gateway/java-methods/numbers/float-methods';
import { integerMethods } from '../../../src/gateway/java-methods/numbers/integer-methods';
import { longMethods } from '../../../src/gateway/java-methods/numbers/long-methods';
import { booleanMethods } from '../../../src/gateway/java-methods/objects/boolean-methods';
import { characterMethods } from '../../../src/gateway/java-methods/text/character-methods';
import { stringMethods } from '../../../src/gateway/java-methods/text/string-methods';

const TABLES: Readonly<Record<string, MethodTable>> = {
  'java.lang.Boolean': booleanMethods,
  'java.lang.Character': characterMethods,
  'java.lang.Double': doubleMethods,
  'java.lang.Float': floatMethods,
  'java.lang.Integer': integerMethods,
  'java.lang.Long': longMethods,
  'java.lang.String': stringMethods,
  'java.math.BigDecimal': bigDecimalMethods,
  'java.math.BigInteger': bigIntegerMethods,
  'java.util.ArrayList': listMethods,
  'java.util.Collection': viewMethods,
  'java.util.Iterator': iteratorMethods,
  'java.util.LinkedHashMap': mapMethods,
  'java.util.List': sequenceMethods,
  'java.util.ListIterator': listIteratorMethods,
  'java.util.Map$Entry': entryMethods,
  'java.util.Set': viewMethods,
};

/** What a call with null has to find: nothing, because Java has two such methods; and `contentEquals(CharSequence)`, which does the same. */
const LEFT_OUT = ['java.math.BigDecimal divide(BigDecimal, none)', 'java.lang.String contentEquals(none)'];

/** The public methods of Java 17's classes, as its reflection lists them; `none` stands for types that no template has a value of. */
const METHODS = readFileSync(join(__dirname, 'java-17-methods.tsv'), 'utf8').trim().split('\n').map((line) => line.split('\t') as [string, string]);

test.each(Object.keys(TABLES))('every method of %s is rendered or refused by name, and none is silently missing', (className) => {
  const missing = METHODS.filter(([owner, signature]) => owner === className && !isKnown(TABLES[className], signature))
    .map(([owner, signature]) => `${owner} ${signature}`);
  expect(missing).toEqual(LEFT_OUT.filter((one) => one.startsWith(`${className} `)));
});

test('the list names no other class', () => {
  expect([...new Set(METHODS.map(([owner]) => owner))]).toEqual(Object.keys(TABLES).sort());
});

function isKnown(table: MethodTable, signature: string): boolean {
  const [, name, list] = /^(\w+)\((.*)\)$/.exec(signature) ?? [];
  const known = table.methods(name).map(({ params }) => params.join(', '));
  // Makers of any number of elements take what the makers of some take.
  return known.includes(list) || (known.includes('Object[]') && /^Object(?:, Object)*$/.test(list));
}
