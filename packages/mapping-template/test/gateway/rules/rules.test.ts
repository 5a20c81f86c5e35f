import { FindingSeverity } from '../../../src/gateway/rules/finding';
import { TEMPLATE_RULES } from '../../../src/gateway/rules/registry';
import { check } from './check';

describe.each(TEMPLATE_RULES.map((rule) => [rule.code, rule.name, rule] as const))('%s %s', (code, _name, rule) => {
  test('finds its wrong sample', () => {
    expect(check(rule.wrong.template, rule.wrong.phase).map((finding) => finding.code)).toContain(code);
  });

  test('leaves its right sample alone, and no other rule sees an error in it', () => {
    const findings = check(rule.right.template, rule.right.phase);
    expect(findings.filter((finding) => finding.code === code || finding.severity === FindingSeverity.ERROR)).toEqual([]);
  });

  test('explains itself', () => {
    expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.title).toMatch(/^\S.{10,}[^.]$/s);
    expect(rule.explanation.length).toBeGreaterThan(80);
  });

  test('points into the text', () => {
    for (const { start, end, line, column, message, help } of check(rule.wrong.template, rule.wrong.phase)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(rule.wrong.template.length);
      const before = rule.wrong.template.slice(0, start).split('\n');
      expect([line, column]).toEqual([before.length, before[before.length - 1].length + 1]);
      for (const text of [message, help ?? 'x']) {
        expect(text).not.toMatch(/^[A-Z][a-z]|\.$|undefined|\[object/);
      }
    }
  });
});

test('codes are unique, and in order', () => {
  const codes = TEMPLATE_RULES.map((rule) => rule.code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(new Set(TEMPLATE_RULES.map((rule) => rule.name)).size).toBe(TEMPLATE_RULES.length);
});
