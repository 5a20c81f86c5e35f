import { TEMPLATE_RULES } from '../../../src/gateway/rules/registry';
import { check } from './check';

/** What the wrong sample of each rule is told, message and help, whole. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  MAP2001: [
    '\'null\' is no value here: API Gateway cannot read \'== null\', and answers every request with status 500; compare with the empty string: $x == ""',
  ],
  MAP2002: [
    '\'$input.params(\'a\')\' is always true: a missing value is the empty string, which counts as true; compare with the empty string: $input.params(\'a\') != ""',
  ],
  MAP2003: [
    "the template ends in '$', which begins something that never comes: API Gateway answers every request with status 500; remove the '$', or put a line break behind it",
  ],
  MAP2004: [
    "'parms' is not a member of $input in a request template; did you mean $input.params('city')?",
  ],
  MAP2005: [
    '\\" does not escape the quote inside a string: the string ends here, and API Gateway cannot read what follows; write the quote twice (""), or put the string into single quotes',
  ],
  MAP2006: [
    "#macro is not available: the definition of 'item' is dropped, and every call of it is printed as text; use #define($name) ... #end and print $name, or write the text where it is needed",
    "'#item' is not a directive: it is printed as text, its arguments included",
  ],
  MAP2007: [
    '${x|\'none\'} has a default, which only Velocity 2 can read: API Gateway answers every request with status 500; write the default as a condition: #if($x == "")none#{else}$x#end',
  ],
  MAP2008: [
    '$util.toJson exists in AppSync only: it renders as nothing here; print $input.json(path), which is JSON already, or write the object out',
  ],
  MAP2009: [
    '$math is a helper of Velocity Tools, which API Gateway does not have: this renders as nothing; calculate with operators: #set($n = $a + $b)',
  ],
  MAP2010: [
    "'size' is a method, and is not called without parentheses: '$items.size' renders as nothing; write size()",
  ],
  MAP2011: [
    "a list has no method 'count': the call renders as nothing; did you mean size()?",
  ],
  MAP2012: [
    "'$a-1' is one variable, which nothing assigns: a hyphen belongs to the name; to subtract, write $a - 1",
  ],
  MAP2013: [
    "'$input.params('n')' is a string: '>' with a string is always false; turn it into a number first: #set($zero = 0)#set($n = $zero.parseInt($input.params('n')))",
  ],
  MAP2014: [
    '1 is false as a condition, as every literal that is not true; write true or false, or compare with something',
  ],
  MAP2015: [
    "nothing assigns $ref: it renders as nothing; to print the characters, take the dollar sign from a variable: #set($D = '$')${D}ref",
  ],
  MAP2016: [
    '#foreach over a map walks its values: $key is a value, not a key; write $input.params().querystring.keySet()',
  ],
  MAP2017: [
    'this comma stands behind the last element too, where JSON allows none; print it only where another element follows: #if($foreach.hasNext),#end',
  ],
  MAP2018: [
    '#foreach walks nothing over [1 .. $to]: the blanks hide the range; write [1..$to]',
  ],
  MAP2019: [
    "'$l.add(2)' prints its answer: 'true'; write #set($ignore = $l.add(2))",
  ],
  MAP2020: [
    "'#elsefalse' is not #else: the letters behind it belong to the name; write #{else}false",
  ],
  MAP2021: [
    "'# set' is plain text: no blank may stand between '#' and 'set'; write #set",
  ],
  MAP2022: [
    'element 1 is taken without a look at the size: a shorter list answers the request with status 500; ask first: #if($list.size() > 1)',
  ],
  MAP2023: [
    'the template has 307212 bytes; API Gateway takes at most 307200; move constant data into the backend',
  ],
  MAP2024: [
    '\'$input.path(\'$.title\')\' stands in a JSON string as it came from the payload: $.title = 1","injected":"1 renders {"title": "1","injected":"1"}; take it as JSON, without quotes: $input.json(...), or escape it: $util.escapeJavaScript(...).replaceAll("\\\\\'", "\'")',
  ],
  MAP2025: [
    '\'$util.escapeJavaScript($input.params(\'name\'))\' is escaped for JavaScript, and JSON cannot read the escape \\\' of an apostrophe: name = it\'s renders what is no JSON, {"name": "it\\\'s"}; append .replaceAll("\\\\\'", "\'") to the escape',
  ],
  MAP2026: [
    '\'$input.json(\'$\')\' is JSON already, and stands between quotes; remove the quotes, or escape the JSON that is to be a string: $util.escapeJavaScript(...).replaceAll("\\\\\'", "\'")',
  ],
  MAP2027: [
    '\'$util.escapeJavaScript($input.json(\'$\'))\' is escaped for the inside of a string, and stands outside of quotes: it renders what is no JSON, {"payload": {\\"a\\":1}}; print the JSON without the escape, or put quotes around it',
  ],
  MAP2028: [
    "'$input.params().header' is a map, and prints as Java prints it: {a=1, b=2}; print its members in a loop over .keySet()",
  ],
  MAP2029: [
    '\'$input.path(\'$.count\')\' stands outside of quotes: where it is missing nothing is printed, and where it is text the output is no JSON, or other JSON; take it as JSON: $input.json(...), or ask for it first: #if($x != "")',
  ],
  MAP2030: [
    'every quote in this template has a backslash, as if JSON.stringify had been over it; give the template as plain text; a template is no JSON value, however much it looks like one',
  ],
  MAP2031: [
    'the replacement in \'$util.escapeJavaScript($input.params(\'name\')).replaceAll("\\\'", "\'")\' does not repair the apostrophes: it looks for another text than \\\': name = it\'s renders what is no JSON, {"name": "it\\\'s"}; write replaceAll("\\\\\'", "\'") with two backslashes; in a string of JavaScript use String.raw, or write four',
  ],
  MAP2032: [
    '\'$input.params(\'name\')\' stands in a JSON string without an escape, so that a caller can write JSON: name = 1","injected":"1 renders {"name": "1","injected":"1"}; escape it: $util.escapeJavaScript(...).replaceAll("\\\\\'", "\'")',
  ],
  MAP2033: [
    '\'$input.params(\'age\')\' stands outside of quotes, and nothing proves it to be a number: age = 1,"injected":1 renders {"age": 1,"injected":1}; prove it first: #if($input.params(\'age\').matches("0|-?[1-9][0-9]*"))$input.params(\'age\')#{else}null#end',
  ],
  MAP2034: [
    'this comma stands in front of the element, and $foreach.hasNext asks for the next one: the first element gets a comma, the last gets none; write #if($foreach.index > 0),#end here, or move the line behind the element',
  ],
  MAP2035: [
    'the output is no JSON: this bracket is never closed',
  ],
  MAP2036: [
    "the output begins with the word 'hello': it is no JSON; leave it as it is where the backend takes plain text",
  ],
  MAP2037: [
    "'escapeJavascript' is not a function of $util: it renders as nothing; did you mean $util.escapeJavaScript?",
  ],
  MAP2038: [
    "'sourceIP' is not a member of $context.identity: it renders as nothing; did you mean $context.identity.sourceIp?",
  ],
  MAP2039: [
    "'$input.body' is a string, and has no member 'user': '$input.body.user' renders as nothing; take it by a JSONPath: $input.path('$.user')",
  ],
  MAP2040: [
    "the JSONPath '$.list[(@.length-1)]' cannot be read: the request is answered with status 500 (the JSONPath '$.list[(@.length-1)]' is not valid at position 6: expected a quoted name, a number, * or ?( behind [); write a path such as $.name, $.list[0], $['any name'] or $.list[?(@.price < 10)]",
  ],
  MAP2041: [
    "'class' reaches for a Java class: API Gateway does not give templates that; use what $context and $util give",
    "'forName' reaches for a Java class: API Gateway does not give templates that; use what $context and $util give",
  ],
  MAP2042: [
    "API Gateway answers every request that overrides the header 'Authorization' with status 500; choose another header",
  ],
  MAP2043: [
    '$context.responseOverride.status is set a second time: API Gateway takes one override of a name, and answers with status 5xx; decide on the value in a variable, and override once',
  ],
  MAP2044: [
    '"400" is no status: it takes an integer from 100 to 599; write 400 without quotes',
  ],
  MAP2045: [
    "'$out.name' is assigned nowhere: $out is no map; make the map first: #set($out = {})",
  ],
  MAP2046: [
    '[1..1200] has 1200 elements: a #foreach runs 1000 times at most; let the backend make long lists',
  ],
  MAP2047: [
    "$context.error exists in gateway responses and access logs only: it renders as nothing here; read the backend's own words: $input.path('$.message')",
  ],
  MAP2048: [
    "replaceAll() cannot read the pattern '*': the regular expression '*' is not valid at position 1: Dangling meta character '*'; put characters that have a meaning in patterns into brackets, such as [|] or [*]",
  ],
  MAP2049: [
    '\'$n\' passes a check that lets through what is no number in JSON: n = 007 renders what is no JSON, {"n": 007}; check with "0|-?[1-9][0-9]*", or with "-?(0|[1-9][0-9]*)([.][0-9]+)?" for decimals',
  ],
};

function textsOf(template: string, code: string, phase?: 'request' | 'response'): string[] {
  return check(template, phase).filter((finding) => finding.code === code).map(({ message, help }) => help === undefined ? message : `${message}; ${help}`);
}

test.each(TEMPLATE_RULES.map((rule) => [rule.code, rule.name, rule] as const))('%s %s', (code, _name, { wrong }) => {
  expect(textsOf(wrong.template, code, wrong.phase)).toEqual(TEXTS[code]);
});

test.each([
  ['#if($input.params("a") != "")hello#end', 'hello'],
  ['#set($x = "word")$x#foreach($i in [1..2])b#end', '$x'],
  ['#set($x = "y")hello$x', 'hello'],
])('in %s the word is %s', (template, word) => {
  expect(textsOf(template, 'MAP2036')).toEqual([`the output begins with the word '${word}': it is no JSON; leave it as it is where the backend takes plain text`]);
});
