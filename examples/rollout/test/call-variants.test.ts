import { callVariants } from '../scripts/call-variants';

// What `npm start -- --once` does after the packages are compiled.

it('shows what each call is answered and by whom, and ends with 0', async () => {
  const printed: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  try {
    expect(await callVariants(true)).toBe(0);
  } finally {
    log.mockRestore();
  }
  expect(printed.slice(0, 4).map((line) => line.replace(/"requestId":"[^"]+"/, '"requestId":"…"'))).toEqual([
    'unsigned: 403 {"message":"Missing Authentication Token","requestId":"…"} (variant: none)',
    'signed: 200 {"predictions":[{"score":3.5}]} (variant: blue)',
    'signed, variant=green: 200 {"predictions":[{"score":4}]} (variant: green)',
    'signed, variant=red, which is not allowed: 200 {"predictions":[{"score":3.5}]} (variant: AllTraffic)',
  ]);
  expect(printed[4]).toMatch(/^\nthe same from a shell:\ncurl --aws-sigv4 aws:amz:eu-west-1:execute-api --user AKIAIOSFODNN7EXAMPLE:\S+ http:\/\/127\.0\.0\.1:\d+\/prod\/ratings\/321$/);
});
