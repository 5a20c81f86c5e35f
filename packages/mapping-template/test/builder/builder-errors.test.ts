import { Answer } from '../../src/builder/answer';
import { CsvRow } from '../../src/builder/csv-row';
import { EndpointHeader } from '../../src/builder/endpoint-header';
import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { ModelFormat } from '../../src/builder/model-format';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { ResponseTemplate } from '../../src/builder/response-template';

const items = Parameter.query('items').asIntegerList();
const id = Parameter.path('id').asInteger();

const FAULTS: ReadonlyArray<readonly [string, () => unknown, string]> = [
  ['a name with a blank', () => Parameter.query('a b'),
    "a parameter's name is not one that API Gateway can map: got \"a b\"; allowed are letters, digits, '.', '_', '$' and '-'"],
  ['a JSONPath of many places', () => Parameter.body('$..x'),
    "a JSONPath must lead to one place: got \"$..x\"; write it of names and indices, for example '$.rows[0].user_id' or \"$['user-id']\""],
  ['a JSONPath without a root', () => Parameter.body('x'),
    "a JSONPath must lead to one place: got \"x\"; write it of names and indices, for example '$.rows[0].user_id' or \"$['user-id']\""],
  ['a JSONPath with a quote in a name', () => Parameter.body("$['a'b']"),
    "a JSONPath must lead to one place: got \"$['a'b']\"; write it of names and indices, for example '$.rows[0].user_id' or \"$['user-id']\""],
  ['bounds that are no integers', () => Parameter.query('n').asInteger({ minimum: 0.5, maximum: 1e16 }),
    "parameter 'n': 'minimum' is not an integer of at most 15 digits: got 0.5; allowed are -999999999999999 to 999999999999999; and "
    + "'maximum' is not an integer of at most 15 digits: got 10000000000000000; allowed are -999999999999999 to 999999999999999"],
  ['bounds in the wrong order', () => Parameter.query('n').asIntegerList({ minimum: 2, maximum: 1 }),
    "parameter 'n': 'minimum' is larger than 'maximum': got 2 and 1; exchange them"],
  ['a number with too many digits', () => Parameter.query('n').asNumber({ minimum: 1e-16 }),
    "parameter 'n': 'minimum' has too many digits: got 1e-16; allowed are numbers of at most 15 digits on either side of the point"],
  ['bounds of numbers in the wrong order', () => Parameter.query('n').asNumberList({ minimum: 2, maximum: 1 }),
    "parameter 'n': 'minimum' is larger than 'maximum': got 2 and 1; exchange them"],
  ['lengths that are none', () => Parameter.query('n').asText({ minLength: 0, maxLength: 0 }),
    "parameter 'n': 'minLength' is not a length: got 0; allowed are the integers from 1 to 1000000; and "
    + "'maxLength' is not a length: got 0; allowed are the integers from 1 to 1000000"],
  ['lengths in the wrong order', () => Parameter.query('n').asTextList({ minLength: 3, maxLength: 2 }),
    "parameter 'n': 'minLength' is larger than 'maxLength': got 3 and 2; exchange them"],
  ['a pattern of Java alone', () => Parameter.query('n').asText({ pattern: 'a++' }),
    "parameter 'n': 'pattern' is not a regular expression that Java and ECMAScript read alike: got \"a++\"; "
    + 'write it on one line, without look-behind, possessive quantifiers and inline flags'],
  ['an empty set', () => Parameter.query('n').asOneOf([]),
    "parameter 'n': the set of allowed texts is empty: got []; list at least one text"],
  ['a set with an empty text', () => Parameter.query('n').asOneOf(['', 'a']),
    "parameter 'n': the set of allowed texts holds \"\"; allowed are texts that are not empty"],
  ['a set that names a text twice', () => Parameter.query('n').asOneOfList(['a', 'a']),
    "parameter 'n': the set of allowed texts names a text twice: got [\"a\",\"a\"]; list it once"],
  ['JSON without a size', () => Parameter.query('n').asJson({ maxDepth: 33, maxLength: 0 }),
    "parameter 'n': 'maxLength' is not a length: got 0; allowed are the integers from 1 to 10000000; and "
    + "'maxDepth' is not a depth: got 33; allowed are the integers from 0 to 32"],
  ['more items than a loop runs', () => Parameter.query('n').asIntegerList({ minItems: 0, maxItems: 1001 }),
    "parameter 'n': 'minItems' is not a number of items: got 0; allowed are the integers from 1 to 1000; and "
    + "'maxItems' is not a number of items: got 1001; allowed are the integers from 1 to 1000"],
  ['item counts in the wrong order', () => Parameter.body('$.n').asIntegerList({ minItems: 5, maxItems: 4 }),
    "parameter 'n': 'minItems' is larger than 'maxItems': got 5 and 4; exchange them"],
  ['a default of another type', () => Parameter.query('n').asInteger({ maximum: 5, defaultValue: 6 }),
    "parameter 'n' has a default that its own type refuses: got 6; allowed is an integer of at most 5"],
  ['a default beside optional', () => Parameter.query('n').asText({ optional: true, defaultValue: 'x' }),
    "parameter 'n' has both a default and 'optional': got \"x\"; take one of them out"],
  ['a default with too many items', () => Parameter.query('n').asIntegerList({ maxItems: 1, defaultValue: [1, 2] }),
    "parameter 'n': the default has 2 items; allowed are 1 to 1"],
  ['a default with a comma in an item', () => Parameter.query('n').asTextList({ defaultValue: ['a,b'] }),
    "parameter 'n': the default has an item with a comma, which separates items: got [\"a,b\"]; leave the comma out"],
  ['a literal that is no data', () => Json.literal({ a: [() => 1] }),
    'a literal must be JSON data: got () => 1; allowed are texts, finite numbers, booleans, null, lists and objects of these'],
  ['a literal that is known at deployment only', () => Json.literal('${Token[TOKEN.7]}'),
    'a literal holds a value that is known at deployment only: got "${Token[TOKEN.7]}"; '
    + 'write the value itself, or pass it as a stage variable in a template of your own'],
  ['a part that is none', () => Json.object({ a: JSON.parse('5') }),
    'the member "a" is not a part of a body: got 5; write Json.literal(...), Json.object(...), Json.array(...), or a value of Parameter'],
  ['an item outside of its list', () => RequestTemplate.json(Json.array(items.item)),
    "'item' of items in the query string stands outside of its list; put it in the part that 'forEach' is given"],
  ['a list within itself', () => RequestTemplate.json(items.forEach(items.forEach(items.item))),
    "'forEach' of items in the query string stands within itself; use 'item' there, or loop over another list"],
  ['one parameter with two types', () => RequestTemplate.json(Json.array(id, Parameter.path('id').asBoolean())),
    'id in the path is declared twice: once as an integer; required, once as true or false; required; '
    + 'declare it once and put the same object wherever the value is needed'],
  ['an answer in a request', () => RequestTemplate.json(Answer.path('$.x').asJson()),
    'a request cannot hold a part of the answer: got a value of Answer; use a value of Parameter'],
  ['a parameter in a response', () => ResponseTemplate.json(id),
    "a response cannot hold a checked value of the request: got parameter 'id'; use a value of Answer"],
  ["an answer's item outside of its list", () => ResponseTemplate.json(Answer.path('$.p').asList().item.asNumber()),
    "'item' of the answer's list \"p\" stands outside of its list; put it in the part that 'forEach' is given"],
  ["an answer's member with a quote", () => Answer.path('$').member("a'b"),
    "a member's name cannot stand in a JSONPath: got \"a'b\"; "
    + "allowed are printable ASCII characters without quotes, backslash, '$' and '#'"],
  ['no rows', () => RequestTemplate.csv([]), 'a CSV body has no rows: got none; give it at least one'],
  ['a row without fields', () => CsvRow.of(), 'a CSV row has no fields: got none; give it at least one'],
  ['rows of a list that can be empty', () => CsvRow.forEach(Parameter.body('$.x').asIntegerList({ minItems: 0 }), id),
    "the list $.x in the body makes rows and can be empty: got a 'minItems' of 0; declare it with a 'minItems' of at least 1"],
  ['rows of a list that can be null', () => RequestTemplate.csv([CsvRow.forEach(items, id)], { onInvalid: InvalidValue.SEND_NULL }),
    'the list items in the query string makes rows and can be null; declare it as required or with a default, and use InvalidValue.REFUSE'],
  ['an object in a CSV field', () => RequestTemplate.csv([CsvRow.of(Json.object({ a: id }))]),
    'a CSV field cannot hold an object of parts; give each part a field of its own'],
  ['a list of literals in a CSV field', () => RequestTemplate.csv([CsvRow.of(Json.literal([1]))]),
    'a CSV field is a text, a number, a boolean or null: got [1]; give each part a field of its own'],
  ['a line end in a CSV field', () => RequestTemplate.csv([CsvRow.of(Json.literal('a\nb'))]),
    'a CSV field must stand on one line: got "a\\nb"; take the control characters out'],
  ['JSON in a CSV field', () => RequestTemplate.csv([CsvRow.of(Parameter.query('j').asJson())]),
    "parameter 'j' is JSON and cannot be a field of a CSV row; declare it as a list or as a text"],
  ['an item outside of its rows', () => RequestTemplate.csv([CsvRow.of(items.item)]),
    "'item' of items in the query string stands outside of its list; put it in a row of CsvRow.forEach"],
  ['JSON in a header', () => EndpointHeader.of(Parameter.query('j').asJson()),
    'a header cannot hold JSON: got a parameter of asJson; declare it as a text or a number'],
  ['a line end in a header', () => EndpointHeader.fixed('a\r\nb'),
    "a header's text must be printable ASCII: got \"a\\r\\nb\"; take the other characters out"],
  ["a header's name with a colon", () => RequestTemplate.passThrough({ headers: { 'X:': EndpointHeader.fixed('a') } }),
    "a header's name has characters that are not allowed: got \"X:\"; allowed are letters, digits and '-'"],
  ['a header that API Gateway refuses', () => RequestTemplate.passThrough().withHeader('authorization', EndpointHeader.fixed('a')),
    'a header cannot be set on a request to an AWS service: got "authorization", with which API Gateway answers 500; leave it out'],
  ['a content type that is none', () => RequestTemplate.passThrough({ contentType: 'json' }),
    "'contentType' is not a MIME type: got \"json\"; write it like 'application/json'"],
  ['no instances', () => ModelFormat.instances(), 'a body has no instances: got none; give it at least one'],
  ['no inputs', () => ModelFormat.kserveInputs(), 'a body has no inputs: got none; give it at least one'],
];

describe('the builder', () => {
  test.each(FAULTS)('fails on %s', (_, build, message) => {
    expect(build).toThrow(new Error(message));
  });
});
