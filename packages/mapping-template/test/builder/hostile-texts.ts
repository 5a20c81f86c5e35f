/**
 * Texts that a caller sends to break out of a template's body: JSON and CSV syntax, the template language, JSONPath, Java, numbers at their limits.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  // JSON: more instances, another user, other keys
  '1]},{"in0":[999],"in1":[7]},{"in0":[1', '1],"in0":[999', '1,2', '1]', '[1]', '"', '""', '\\', '\\"', '\\\\"', '"}', '","x":"', "'", "\\'", "\\\\'",
  '1}', '{"a":1}', '{"a":1},{"b":2}', '[1,2', '1]]', '{"a":1,}', '[1,]', '[,1]', "{'a':1}", '{a:1}', '{"a":01}', '{"a":.5}', '{"a":1.}', '{"a":NaN}',
  '{"a":Infinity}', '{"a":"\u0001"}', '["\n"]', '[1\n,2]', '"\n"', '"\\x"', '"\\u12"', '"\\ud800"', '\ud800', '"a""b"', '"a" "b"', 'truefalse', 'null',
  'true', 'nul', '[true,false,null]', '[[[1]]]', '[[[[1]]]]', '{"a":{"b":{"c":1}}}', '{"a":{"b":{"c":{}}}}', '""00', '00', '0""', '["]', '{"":""}', '{"" :0}',
  '{:1}', '{"a"}', '{"a":}', '[0"]', '["0]', '[00]', '["",""]', '"\t"', '[ ]', ' [1] ', '[1] 2', '[1][2]', '1 2', '-', '- 1', '--1', '1e5', '1E+2', '1e', '1e+',
  '/*x*/1', '1//x', '\u2028', '\u00851', '\ufeff1', '[1\u00a0]', '_', '["_"]', '\\n', '[\\n]', '\\u0030', 'S', '~',
  // numbers
  '0', '-0', '+1', '01', '1.0', '1.', '.5', '1.50', '-0.0', '-0.25', '-0.26', '17.125', '17.1250', '17.126', '17.1249999999', '1234', '1235', '-37', '-38',
  '2147483648', '9223372036854775808', '99999999999999999999999999', '999999999999999', '1000000000000000', '1e999', 'NaN', 'Infinity', '-Infinity',
  '0x1F', '1_000', '١', '１', '1\n', '\n1', '1\r', '1\u0000', ' 1', '1 ', '\t1', '1;2', '1d', '1f', '1L', '0b1',
  // lists
  '', ',', ',,', '1,', ',1', '1,,2', '1,2,', '1, 2', '1,\n2', '1,2,x', '1,"2"', 'a,b', 'a,', 'a,,b', 'a,b c', "a,d'e", 'a,a,a,a,a', `1${',1'.repeat(999)}`,
  `1${',1'.repeat(1000)}`, `1${',1'.repeat(4000)}`, `1${',1'.repeat(99)}`, `1${',1'.repeat(100)}`, ','.repeat(3000), `${',1'.repeat(2000)},x`,
  // the template language
  '$input', "$input.params('x')", '${input.body}', '$!x', '$context.identity', '#if(true)x#end', '#end', '#stop', '##', '#*', '*#', '#[[x]]#', '#set($x = 1)', '$',
  '#', '$$', '\\$x', "$util.escapeJavaScript('x')", '#foreach($i in [1..9])$i#end', '$refused', "')#set($refused = '')#set($x = ('", '#include("/etc/passwd")',
  '$class.inspect("java.lang.Runtime")', "$x.class.forName('java.lang.Runtime')", '#evaluate("x")', '#parse("x")', '${dollar}', '$foreach', '#else',
  // replacement groups, regular expressions, paths
  '$1', '$0', '\\1', '.*', '(?i)true', 'true|false', '^1$', '1|2', '[A-Z]', 'AB-1', 'AB-1\n', 'ab-1', 'AB-', '$.x', '../x', '%2e%2e', '%22', '%0a', '__proto__',
  'constructor', 'toString',
  // headers and CSV
  'x\r\nX-Evil: 1', 'x\ny', 'x\u0000', '=1+1', '@SUM(1)', 'a"b', 'a""b', '"a"', 'a,"b', 'Zürich', '日本', '😀', 'x\u007f', 'x\u0085y', 'x\u2029',
  // sets and booleans
  'x', 'X', 'y"z', '$D', 'TRUE', 'True', 'false', 'yes', '1', 'true ', 'x y',
  // long ones
  'a'.repeat(40), 'a'.repeat(41), 'a'.repeat(9000), '"'.repeat(3000), '\\'.repeat(3001), '['.repeat(3000), `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `[${'"\\n",'.repeat(1500)}1]`, `"${'\\n'.repeat(4000)}"`, `[${'1,'.repeat(4000)}1]`, `{${'"k":{},'.repeat(1000)}"k":1}`, "'".repeat(40), ' '.repeat(8000), `[${' '.repeat(8000)}]`, `${'[ '.repeat(2500)}`, '"a'.repeat(2500), `${'0'.repeat(5000)}x`, '-'.repeat(5000),
];

/** What arbitrary texts are put together of: the pieces that a template's body is sensitive to. */
export const HOSTILE_PIECES: readonly string[] = [
  ...'0123456789-+.eE,:;"\'\\/[]{}()$#!*|&<>=~_ \t\n\r', '\u0000', '\u0001', '\u001f', '\u007f', '\u0085', '\u00e9', '\u2028', '\ud83d', '\ude00', '\ufeff',
  'true', 'false', 'null', '""', '00', '[]', '{}', '":', '\\"', '\\u0041', '\\n', '1.5', '12', '-1', 'a', 'b c', 'AB-1', '#end', '#if', '$input', '##', 'NaN',
];
