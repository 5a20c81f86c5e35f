import { Answer } from '../../src/builder/answer';
import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { ResponseTemplate } from '../../src/builder/response-template';
import { mapRequest, mapResponse } from './pipeline';

const price = Answer.path('$.price');
const rows = Answer.path('$.rows').asList();
const cells = rows.item.member('cells').asList();

/** The client's body for an answer, in a template that prints the shape. */
function answered(shape: Json, answer: unknown): string {
  return mapResponse(ResponseTemplate.json(shape).text, JSON.stringify(answer)).trimEnd();
}

/** What `JSON.stringify` makes of a value for people; every other layout is an uneven one. */
function laidOut(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

describe('the body of a built template is laid out evenly', () => {
  test('where the last member of an object is a value of the answer', () => {
    const shape = Json.object({ ok: Answer.path('$.ok').asBoolean(), of: Json.object({ name: price.asText(), price: price.asNumber() }) });
    expect(answered(shape, { price: 308000, ok: true })).toBe(laidOut({ ok: true, of: { name: '308000', price: 308000 } }));
    expect(answered(shape, {})).toBe(laidOut({ ok: null, of: { name: null, price: null } }));
  });

  test('where the last item of a list over several lines is a value of the answer', () => {
    expect(answered(Json.array(Json.object({ price: price.asJson() }), price.asNumber()), { price: 1 })).toBe(laidOut([{ price: 1 }, 1]));
  });

  test('where it loops over the answer', () => {
    const shape = Json.object({
      rows: rows.forEach(Json.object({ name: rows.item.member('name').asText(), cells: cells.forEach(cells.item.asNumber()) })),
      price: price.asNumber(),
    });
    const answer = { rows: [{ name: 'a', cells: [1, 2] }, { name: 'b', cells: [3] }], price: 4 };
    expect(answered(shape, answer)).toBe(laidOut(answer));
    expect(answered(rows.forEach(rows.item.asNumber()), { rows: [] })).toBe('[\n]');
  });

  test('where it loops over a list of the request', () => {
    const ids = Parameter.query('ids').asIntegerList();
    const request = RequestTemplate.json(Json.object({ instances: ids.forEach(Json.object({ id: ids.item })), count: ids.count }));
    const body = (text: string): string => mapRequest(request.text, { querystring: { ids: text } }).body.trimEnd();
    expect(body('1')).toBe(laidOut({ instances: [{ id: 1 }], count: 1 }));
    expect(body('1,2,3')).toBe(laidOut({ instances: [{ id: 1 }, { id: 2 }, { id: 3 }], count: 3 }));
  });

  test.each([InvalidValue.REFUSE, InvalidValue.SEND_NULL])('where a value of the request may be missing (%s)', (onInvalid) => {
    const request = RequestTemplate.json(Json.object({
      id: Parameter.query('id').asInteger({ optional: true }), name: Parameter.query('name').asText({ optional: true }),
    }), { onInvalid });
    const body = (querystring: { [name: string]: string }): string => mapRequest(request.text, { querystring }).body.trimEnd();
    expect(body({})).toBe(laidOut({ id: null, name: null }));
    expect(body({ id: '5', name: 'x' })).toBe(laidOut({ id: 5, name: 'x' }));
  });
});
