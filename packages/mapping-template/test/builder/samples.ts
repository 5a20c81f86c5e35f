import { CsvRow } from '../../src/builder/csv-row';
import { EndpointHeader } from '../../src/builder/endpoint-header';
import { Json } from '../../src/builder/json';
import { KServeDatatype } from '../../src/builder/kserve-datatype';
import { ModelFormat } from '../../src/builder/model-format';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { RequestTemplateOptions } from '../../src/builder/request-template-options';

/** What the parts of a body must be: a check for each declared key, and no other key. */
export type Expected = (value: unknown) => boolean;

export const isInteger = (low: number, high: number): Expected => (value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
export const isNumber = (low = -Infinity, high = Infinity): Expected => (value) => typeof value === 'number' && value >= low && value <= high;
export const isText = (least: number, most: number, pattern = /^/): Expected => (value) =>
  typeof value === 'string' && value.length >= least && value.length <= most && pattern.test(value);
export const isOneOf = (...values: unknown[]): Expected => (value) => values.includes(value);
export const isAny: Expected = (value) => value !== undefined;
export const isListOf = (item: Expected, least: number, most: number): Expected => (value) =>
  Array.isArray(value) && value.length >= least && value.length <= most && value.every(item);
export const orNull = (inner: Expected): Expected => (value) => value === null || inner(value);
export const isObject = (members: Readonly<Record<string, Expected>>): Expected => (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
  && Object.keys(value).join() === Object.keys(members).join()
  && Object.entries(value).every(([key, member]) => members[key](member));

/** A built template, what it reads, and what its body must be like. */
export interface Sample {
  readonly name: string;
  readonly build: (options?: RequestTemplateOptions) => RequestTemplate;
  readonly parameters: ReadonlyArray<readonly ['path' | 'querystring' | 'header', string]>;
  /** Values that are accepted, so that hostile ones are seen one at a time. */
  readonly right: ReadonlyArray<readonly ['path' | 'querystring' | 'header', string, string]>;
  readonly isRight: (body: string, canBeNull: boolean) => boolean;
}

const json = (expected: Expected) => (body: string): boolean => {
  try {
    return expected(JSON.parse(body));
  } catch {
    return false;
  }
};

const LARGEST = 999_999_999_999_999;

export const SAMPLES: readonly Sample[] = [
  {
    name: 'recommendations',
    build: (options) => {
      const userId = Parameter.path('user_id').asInteger({ minimum: 0, maximum: 999_999 });
      const items = Parameter.query('items').asIntegerList({ maxItems: 100 });
      return RequestTemplate.json(ModelFormat.instances(
        items.forEach(Json.object({ in0: Json.array(userId), in1: Json.array(items.item) })),
      ), options);
    },
    parameters: [['path', 'user_id'], ['querystring', 'items']],
    right: [['path', 'user_id', '42'], ['querystring', 'items', '101,102']],
    isRight: (body, canBeNull) => {
      const value = isInteger(0, 999_999);
      const instance = isObject({
        in0: isListOf(canBeNull ? orNull(value) : value, 1, 1), in1: isListOf(isInteger(-LARGEST, LARGEST), 1, 1),
      });
      const list = isListOf(instance, 1, 100);
      return json(isObject({ instances: canBeNull ? orNull(list) : list }))(body);
    },
  },
  {
    name: 'every type in the query string',
    build: (options) => {
      const q = Parameter.query;
      const tags = q('tags').asOneOfList(['a', 'b c', "d'e"], { minItems: 2, maxItems: 4, optional: true });
      return RequestTemplate.json(Json.object({
        integer: q('integer').asInteger({ minimum: -37, maximum: 1234 }),
        number: q('number').asNumber({ minimum: -0.25, maximum: 17.125 }),
        free: q('free').asNumber({ optional: true }),
        flag: q('flag').asBoolean({ defaultValue: true }),
        text: q('text').asText({ maxLength: 40 }),
        code: q('code').asText({ pattern: '[A-Z]{2}-[0-9]+', optional: true }),
        set: q('set').asOneOf(['x', 'y"z', '$D', '#if(true)'], { defaultValue: '$D' }),
        any: q('any').asJson({ maxDepth: 3 }),
        numbers: q('numbers').asNumberList({ maxItems: 5, defaultValue: [1, 2.5] }),
        texts: q('texts').asTextList({ maxItems: 3, maxLength: 10 }),
        tags,
        $literal: Json.literal({ '#if(true)': ["$input.params('text')", '##', '\\', '\u2028', "'"] }),
      }), options);
    },
    parameters: ['integer', 'number', 'free', 'flag', 'text', 'code', 'set', 'any', 'numbers', 'texts', 'tags'].map((name) => ['querystring', name]),
    right: [['integer', '7'], ['number', '0.5'], ['text', 'a'], ['any', '{}'], ['texts', 'a,b']].map(([name, value]) => ['querystring', name, value]),
    isRight: (body, canBeNull) => {
      const n = canBeNull ? orNull : (inner: Expected): Expected => inner;
      return json(isObject({
        integer: n(isInteger(-37, 1234)),
        number: n(isNumber(-0.25, 17.125)),
        free: orNull(isNumber()),
        flag: n(isOneOf(true, false)),
        text: n(isText(1, 40)),
        code: orNull(isText(1, 1024, /^[A-Z]{2}-[0-9]+$/)),
        set: n(isOneOf('x', 'y"z', '$D', '#if(true)')),
        any: isAny,
        numbers: n(isListOf(isNumber(), 1, 5)),
        texts: n(isListOf(isText(1, 10), 1, 3)),
        tags: orNull(isListOf(isOneOf('a', 'b c', "d'e"), 2, 4)),
        $literal: (value) => JSON.stringify(value) === JSON.stringify({ '#if(true)': ["$input.params('text')", '##', '\\', '\u2028', "'"] }),
      }))(body);
    },
  },
  {
    name: 'headers and path',
    build: (options) => {
      const session = Parameter.header('X-Session').asText({ maxLength: 100 });
      const ids = Parameter.header('x-ids').asIntegerList({ minimum: 1, maximum: 365, maxItems: 1000 });
      return RequestTemplate.json(ModelFormat.kserveInputs({
        name: 'ids', datatype: KServeDatatype.INT64, shape: [Json.literal(1), ids.count], data: ids,
      }, {
        name: 'session', datatype: KServeDatatype.BYTES, shape: [Json.literal(1)], data: Json.array(session),
      }), {
        ...options,
        headers: {
          'X-Amzn-SageMaker-Session-Id': EndpointHeader.of(session),
          'X-Amzn-SageMaker-Target-Model': EndpointHeader.prefixed('models/', Parameter.path('model').asText({ pattern: '[a-z]+' })),
        },
      });
    },
    parameters: [['header', 'X-Session'], ['header', 'X-IDS'], ['path', 'model']],
    right: [['header', 'x-session', 's'], ['header', 'X-Ids', '1,2'], ['path', 'model', 'm']],
    isRight: (body, canBeNull) => {
      const n = canBeNull ? orNull : (inner: Expected): Expected => inner;
      const input = (name: string, shape: Expected, datatype: string, data: Expected): Expected =>
        isObject({ name: isOneOf(name), shape, datatype: isOneOf(datatype), data });
      return json(isObject({
        inputs: (value) => Array.isArray(value) && value.length === 2
          && input('ids', isListOf(isInteger(0, 1000), 2, 2), 'INT64', n(isListOf(isInteger(1, 365), 1, 1000)))(value[0])
          && input('session', isListOf(isOneOf(1), 1, 1), 'BYTES', isListOf(n(isText(1, 100, /^[ -~]*$/)), 1, 1))(value[1]),
      }))(body);
    },
  },
  {
    name: 'csv',
    build: (options) => {
      const city = Parameter.query('city').asText({ maxLength: 30 });
      const features = Parameter.query('features').asNumberList({ minItems: 3, maxItems: 3 });
      const day = Parameter.path('day').asInteger({ minimum: 1, maximum: 31 });
      return RequestTemplate.csv([CsvRow.of(day, city, features, Json.literal('a#b"$c'))], options);
    },
    parameters: [['querystring', 'city'], ['querystring', 'features'], ['path', 'day']],
    right: [['querystring', 'city', 'Bern'], ['querystring', 'features', '1,2.5,-3'], ['path', 'day', '31']],
    isRight: (body, canBeNull) => {
      const field = canBeNull ? '?' : '';
      const number = '-?(0|[1-9][0-9]*)([.][0-9]+)?';
      const features = `(${number}(,${number}){2})${field}`;
      return new RegExp(`^([12]?[0-9]|3[01])${field},("([^"\\x00-\\x1f]|"")+")${field},${features},"a#b""\\$c"$`).test(body);
    },
  },
];
