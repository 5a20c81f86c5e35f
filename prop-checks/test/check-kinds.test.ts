import { checkKinds, DURATION, FLAG, having, Kind, MAP, mapOf, NUMBER, oneOf, TEXT, TEXTS } from '@model-gateway/prop-checks';
import { Duration, Lazy } from 'aws-cdk-lib/core';

const ROLE = having('roleArn', 'no role', 'give for example what Role.fromRoleArn makes');
const CHECKS = oneOf('TemplateChecks', { WARN: 'warn', OFF: 'off' });

test.each<[string, Kind, unknown[], unknown[]]>([
  ['a text', TEXT, ['', 'prod'], [5, true, {}, ['prod']]],
  ['a number', NUMBER, [0, -1.5], ['5', true, {}]],
  ['true or false', FLAG, [true, false], ['false', 0, {}]],
  ['an object', MAP, [{}, { stage: 'prod' }], ['{}', [], 5, true]],
  ['a list of texts', TEXTS, [[], ['a', 'b']], ['a', [5], [['a']], {}]],
  ['a Duration', DURATION, [Duration.seconds(5)], [5, '5 s', {}]],
  ['known by a member', ROLE, [{ roleArn: 'arn' }], ['arn', {}, ['arn']]],
  ['a value of an enumeration', CHECKS, ['warn', 'off'], ['WARN', 'on', 5]],
])('tells what is %s from what is not', (_, kind, right, wrong) => {
  expect(right.filter((value) => checkKinds({ value }, { value: kind }).length > 0)).toEqual([]);
  expect(wrong.filter((value) => checkKinds({ value }, { value: kind }).length !== 1)).toEqual([]);
});

test('all that is wrong is told at once, in the order of the kinds', () => {
  const props: Record<string, unknown> = { role: 'arn', checks: ['warn', 5, null], name: { text: 'x' }, path: 7, cached: null };
  expect(checkKinds(props, { name: TEXT, checks: CHECKS, cached: FLAG, role: ROLE, path: undefined }, 'options.')).toEqual([
    "'options.name' is no text: got an object; write it in quotes",
    "'options.checks' is no TemplateChecks: got ['warn', 5, null]; write TemplateChecks.WARN or TemplateChecks.OFF",
    "'options.cached' is neither true nor false: got null; write true or false",
    "'options.role' is no role: got 'arn'; give for example what Role.fromRoleArn makes",
  ]);
});

test('what is left out or known at deployment only is accepted', () => {
  const props: Record<string, unknown> = {
    name: undefined, count: Lazy.number({ produce: () => 5 }), names: Lazy.list({ produce: () => ['a'] }), path: Lazy.string({ produce: () => '/' }),
  };
  expect(checkKinds(props, { name: TEXT, count: NUMBER, names: TEXTS, path: TEXT })).toEqual([]);
});

describe('members', () => {
  const access = mapOf<{ accounts: string[]; cidrs: string[] }>({ accounts: TEXTS, cidrs: TEXTS });
  const acl: Kind = { ...MAP, members: { limit: NUMBER }, inside: (value) => ('options' in value ? value.options as object : undefined) };

  function check(props: Record<string, unknown>): string[] {
    return checkKinds(props, { name: TEXT, access, acl });
  }

  test('are told with the name of what has them, those of all props at once', () => {
    expect(check({ access: { accounts: '111122223333', cidrs: [5] }, acl: { options: { limit: 'many' } } })).toEqual([
      "'access.accounts' is no list of texts: got '111122223333'; write it in brackets, and each text in quotes",
      "'access.cidrs' is no list of texts: got [5]; write it in brackets, and each text in quotes",
      "'acl.limit' is no number: got 'many'; write it without quotes",
    ]);
  });

  test('are not looked at where a prop is wrong', () => {
    expect(check({ name: 5, access: { accounts: 5 } })).toEqual(["'name' is no text: got 5; write it in quotes"]);
  });

  test('may be left out, as what has them', () => {
    expect([check({}), check({ access: { accounts: undefined, cidrs: null }, acl: { limit: 'elsewhere' } })]).toEqual([[], []]);
  });
});
