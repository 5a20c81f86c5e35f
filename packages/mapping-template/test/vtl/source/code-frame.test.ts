import { MappingTemplate } from '../../../src';
import { codeFrame, LineMap } from '../../../src/vtl/source';

function frame(text: string, marked: string): string {
  const start = text.indexOf(marked);
  return codeFrame(new LineMap(text), { start, end: start + marked.length });
}

test('a frame shows a line either side, and underlines the whole span', () => {
  expect(frame('a\n  $x.y\nb\nc', '$x.y')).toBe('  1 | a\n  2 |   $x.y\n    |   ^^^^\n  3 | b');
});

test('what a terminal obeys, or what turns or hides text, is shown as an escape, and the underline stays below its place', () => {
  expect(frame('\x7fELF\x1b[2J $x\u009b\u202e.y \0', '$x\u009b\u202e.y')).toBe([
    '  1 | \\u007fELF\\u001b[2J $x\\u009b\\u202e.y \\u0000',
    `    | ${' '.repeat(19)}^^^^^^^^^^^^^^^^`,
  ].join('\n'));
});

test('a tab takes one column', () => {
  expect(frame('\t\t$x', '$x')).toBe('  1 |   $x\n    |   ^^');
});

test('a long line is cut around the span', () => {
  expect(frame(`${'a'.repeat(100)}$x${'b'.repeat(100)}`, '$x')).toBe(
    `  1 | ${'a'.repeat(30)}$x${'b'.repeat(88)}\n    | ${' '.repeat(30)}^^`);
});

test('an error and a finding quote it as an escape too', () => {
  expect(() => MappingTemplate.parse('#if(\x1b)')).toThrow(
    "template:1:5 MAP1014 '\\u001b' cannot stand in an expression\n  1 | #if(\\u001b)\n    |     ^^^^^^");
});
