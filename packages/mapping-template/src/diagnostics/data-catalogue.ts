/**
 * Codes of faults that lie in the data or in a text that is handed to a function: JSON, paths, patterns, encodings, and the limits on them.
 *
 * Codes are stable and never reused.
 */
export const DATA_CATALOGUE = {
  MAP4001: 'the payload begins like JSON and is not JSON',
  MAP4002: 'the text given to $util.parseJson is not JSON',
  MAP4003: 'a JSONPath is not valid',
  MAP4004: 'a JSONPath cannot be read from the document',
  MAP4005: 'a JSON value inside a JSONPath is not JSON',
  MAP4010: 'a regular expression is not valid',
  MAP4011: 'a regular expression uses what is not supported here',
  MAP4012: 'the replacement for a regular expression is not valid',
  MAP4020: 'a function of $input or $util got null',
  MAP4021: 'the text given to $util.base64Decode is not Base64',
  MAP4022: 'the text given to $util.urlDecode is not URL-encoded',
  MAP4023: 'a function of $input or $util got arguments that it does not take',
  MAP5021: 'a regular expression takes more steps than its input allows',
  MAP5022: 'JSON is nested too deeply',
  MAP5023: 'a JSONPath takes too many steps',
  MAP5024: 'a template makes $input do too much',
} as const;
