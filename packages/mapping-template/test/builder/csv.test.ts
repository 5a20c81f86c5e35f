import { CsvRow } from '../../src/builder/csv-row';
import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { mapRequest } from './pipeline';

const names = Parameter.query('names').asTextList();
const note = Parameter.query('note').asText({ optional: true });
const count = Parameter.query('count').asInteger({ optional: true });

function csv(rows: CsvRow[], querystring: { [name: string]: string }, onInvalid = InvalidValue.REFUSE): string | undefined {
  const mapped = mapRequest(RequestTemplate.csv(rows, { onInvalid }).text, { querystring });
  return mapped.refused === undefined ? mapped.body : `refused: ${mapped.refused}`;
}

describe('a CSV body', () => {
  test('has a line for each row and none behind the last', () => {
    const rows = [CsvRow.of(Json.literal('a'), names), CsvRow.forEach(names, names.item, note), CsvRow.of(Json.literal(1), note)];
    expect(csv(rows, { names: 'x,y"z', note: 'n' })).toBe('a,"x","y""z"\n"x","n"\n"y""z","n"\n1,"n"');
  });

  test('ends without a line end behind a list, too', () => {
    expect(csv([CsvRow.of(note, count), CsvRow.forEach(names, names.item, names.count)], { names: 'x,y', note: 'n' })).toBe('"n",\n"x",2\n"y",2');
  });

  test('has empty fields for what is missing', () => {
    expect(csv([CsvRow.of(note, Json.literal(null)), CsvRow.of(count), CsvRow.of(note)], {})).toBe(',\n\n');
    expect(csv([CsvRow.of(count, note, names)], { count: 'x', note: 'a\nb', names: '' }, InvalidValue.SEND_NULL)).toBe(',,');
  });

  test('quotes literals that need it and prints every character', () => {
    expect(csv([CsvRow.of(Json.literal('a,b'), Json.literal(' x'), Json.literal('#end $x "'), Json.literal(true), Json.literal(1.5))], {}))
      .toBe('"a,b"," x","#end $x """,true,1.5');
  });

  test('refuses a text that would begin a line', () => {
    for (const text of ['a\nb', 'a\rb', '\u0000', '\t']) { expect(csv([CsvRow.of(note)], { note: text })).toBe('refused: note'); }
    expect(csv([CsvRow.of(names)], { names: 'a,b\nc' })).toBe('refused: names');
  });
});
