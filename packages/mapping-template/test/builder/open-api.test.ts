import { Json } from '../../src/builder/json';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';

const { query, path, header, body } = Parameter;

function operation(...parts: Json[]): unknown {
  return RequestTemplate.json(Json.array(...parts)).openApiOperation;
}

describe('the OpenAPI operation of a template', () => {
  test('has types and bounds of parameters', () => {
    expect(operation(
      path('id').asInteger({ minimum: 1, maximum: 9, description: 'whom' }),
      query('n').asNumber({ minimum: 0.5, defaultValue: 1 }),
      query('b').asBoolean({ optional: true }),
      header('X-S').asText({ maxLength: 5, pattern: 'a|b' }),
      query('o').asOneOf(['x', 'y']),
      query('j').asJson(),
    )).toEqual({
      parameters: [
        { name: 'id', in: 'path', required: true, description: 'whom', schema: { type: 'integer', format: 'int64', minimum: 1, maximum: 9 } },
        { name: 'n', in: 'query', required: false, schema: { type: 'number', minimum: 0.5, default: 1 } },
        { name: 'b', in: 'query', required: false, schema: { type: 'boolean' } },
        { name: 'X-S', in: 'header', required: true, schema: { type: 'string', minLength: 1, maxLength: 5, pattern: '^(?:a|b)$' } },
        { name: 'o', in: 'query', required: true, schema: { type: 'string', enum: ['x', 'y'] } },
        { name: 'j', in: 'query', required: true, content: { 'application/json': { schema: {} } } },
      ],
    });
  });

  test('has lists as one text with commas', () => {
    expect(operation(query('q').asIntegerList({ maximum: 5, maxItems: 7, defaultValue: [1, 2] }), header('h').asTextList())).toMatchObject({
      parameters: [
        { name: 'q', style: 'form', explode: false, schema: { type: 'array', items: { type: 'integer', maximum: 5 }, minItems: 1, maxItems: 7, default: [1, 2] } },
        { name: 'h', style: 'simple', explode: false, schema: { type: 'array', items: { type: 'string' }, maxItems: 100 } },
      ],
    });
  });

  test('has the JSON body that the template reads', () => {
    expect(operation(
      body('$.user.id').asInteger({ minimum: 0, maximum: 5, description: 'whom' }), body("$['a b']").asText({ optional: true, maxLength: 3 }),
      body('$.rows[0].x').asNumber(), body('$.list').asBooleanList({ minItems: 0, maxItems: 2 }),
    )).toEqual({
      parameters: [],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['user', 'rows', 'list'],
              properties: {
                'user': { type: 'object', required: ['id'],
                  properties: { id: { type: 'integer', format: 'int64', minimum: 0, maximum: 5, description: 'whom' } } },
                'a b': { type: 'string', minLength: 1, maxLength: 3, nullable: true },
                'rows': {},
                'list': { type: 'array', items: { type: 'boolean' }, minItems: 0, maxItems: 2 },
              },
            },
          },
        },
      },
    });
  });

  test('has the whole body where the template takes it whole', () => {
    expect(operation(body('$').asIntegerList({ maxItems: 3 }))).toMatchObject({
      requestBody: { content: { 'application/json': { schema: { type: 'array', maxItems: 3 } } } },
    });
  });
});
