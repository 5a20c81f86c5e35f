/** Variables that the templates see, beside $input, $util, $context and $stageVariables. */
export const VARIABLES: Readonly<Record<string, unknown>> = {
  s: 'Hello World', e: '', csv: 'a,b,,c,', n: 7, z: 0, neg: -3, big: 2147483647, long: 9007199254740991, d: 2.5, t: true, f: false, nul: null,
  list: [1, 'two', 3, null], nums: [3, 1, 2], empty: [], nested: [[1, 2], [3]], maps: [{ k: 'v' }, { k: 2 }],
  map: { a: 1, b: 'x', 'key with space': 'y', 'size': 9, nested: { deep: [1, { x: 'y' }] }, nul: null }, none: {}, num: '42', quote: 'it\'s "q"', uni: 'é😀',
};

export const REQUESTS: readonly unknown[] = [
  undefined,
  { body: '{"id":7,"name":"Zed","tags":["x","y"],"nested":{"k":"v","n":[{"a":1},{"a":2}]},"flag":true,"price":1.5,"none":null,"big":12345678901,"q":"a/\\"b\\""}',
    params: { path: { id: '42' }, querystring: { q: 'a b&c', items: '1,2,3', id: 'q' }, header: { 'Content-Type': 'application/json', 'X-Id': 'h1' } },
    context: { requestId: 'r-1', identity: { sourceIp: '1.2.3.4' } }, stageVariables: { env: 'prod' } },
  { body: '', params: {} },
  { body: 'plain text' },
  { body: '[1,2,{"a":[]},"x/y"]' },
];

export const NAMES = [
  ...Object.keys(VARIABLES), ...Object.keys(VARIABLES), 'x', 'y', 'i', 'undef', 'foreach', 'input', 'util', 'context.requestId', 'stageVariables', 'velocityCount', 'velocityHasNext',
];

export const PROPERTIES = [
  'a', 'b', 'k', 'nested', 'deep', 'size', 'empty', 'length', 'nul', 'keySet', 'count', 'index', 'hasNext', 'first', 'last', 'body', 'x-y', 'a_b', 'requestId', 'identity',
  'parent', 'topmost', 'bytes', 'key', 'value', 'env', 'entrySet', 'values', 'next',
];

export const METHODS = [
  'size()', 'isEmpty()', 'get(0)', 'get("a")', 'get($i)', 'length()', 'toString()', 'toUpperCase()', 'toLowerCase()', 'trim()', 'substring(1)', 'substring(1, 3)', 'substring(9)',
  'substring(-1)', 'indexOf("o")', 'indexOf("o", 5)', 'indexOf(1)', 'lastIndexOf("o")', 'contains("l")', 'contains(1)', 'startsWith("H")', 'endsWith("d")', 'replace("l", "L")',
  'replace("", "-")', 'replaceAll("[aeiou]", "*")', 'replaceAll("(\\w)(\\w)", "$2$1")', 'replaceFirst("l", "$0$0")', 'split(",")', 'split(",", -1)', 'split(" ").size()', 'matches("H.*")',
  'equals($s)', 'equals("x")', 'equalsIgnoreCase("HELLO WORLD")', 'concat("!")', 'compareTo("x")', 'compareTo(5)', 'charAt(0)', 'charAt(99)', 'intValue()',
  'doubleValue()', 'longValue()', 'parseInt("12")', 'parseInt("x")', 'valueOf(3)', 'keySet()', 'values()', 'entrySet()', 'containsKey("a")', 'containsValue(1)', 'put("a", 2)',
  'put("new", $n)', 'put("k", null)', 'putAll($map)', 'remove("a")', 'remove(0)', 'add("z")', 'add(0, "z")', 'addAll($nums)', 'set(0, "w")', 'set(9, "w")', 'clear()', 'iterator()',
  'iterator().next()', 'subList(0, 1)', 'nope()', 'nope($undef)', 'size', 'get()', 'get(9)', 'get(-1)', 'getOrDefault("zz", 5)', 'putIfAbsent("q", 1)', 'isEmpty().toString()',
  'toCharArray()', 'join("-", $nums)', 'format("%s", 1)', 'codePointAt(0)', 'isBlank()', 'repeat(2)', 'strip()', 'containsAll($nums)', 'retainAll([1])', 'removeAll([1])', 'toArray()',
  'byteValue()', 'length(1)', 'toString($n)', 'size(2)', 'getOrDefault(1)', 'isEmpty("")', 'shortValue()', 'equals(7)', 'max(1, 2)', 'toBinaryString(5)', 'booleanValue()', 'length', 'get("b").length()', 'entrySet().size()', 'keySet().contains("a")',
  'params()', 'params("id")', 'params("nope")', 'path("$")', 'path("$.id")', 'path("$.tags")', 'path("$.nope")', 'path("$..a")', 'json("$")', 'json("$.nested")', 'json("$.nope")',
  'path("$.nested.n[?(@.a > 1)]")', 'escapeJavaScript($s)', 'escapeJavaScript($quote)', 'parseJson("[1,{\'a\':2}]")', 'parseJson("{")', 'urlEncode("a b&é")', 'urlDecode("a%20b+")',
  'base64Encode($s)', 'base64Decode("SGk=")', 'body()', 'qr($n)',
];

export const TEXTS = [
  'a', ' ', '\n', '\n  ', '\r\n', '\t', '{', '}', '"', '\'', '"k": ', ',', '.', '(', ')', '[', ']', '#', '$', '\\', '$$', '##', '#*', '*#', '#1', '# x', '$5', '$.', '${', '$!', '!', '-',
  'text', '\\#', '\\$', '\\\\', '.5', '|', '&', '%', '#[[', ']]#', '\u00a0', 'é', '#$', '$#', '$ ', '\\\n', '#{', '@', '$!{',
];

export const OPERATORS = ['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||', 'and', 'or', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', '=', '&', '**'];

export const NUMBERS = ['0', '1', '2', '-1', '-5', '7', '10', '2.5', '-0.5', '.5', '1e3', '1.0', '2147483647', '2147483648', '9223372036854775807', '99999999999999999999', '007', '1.10', '1E-5', '5.', '-0'];
