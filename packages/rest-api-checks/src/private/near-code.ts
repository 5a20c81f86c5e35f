/** The code that has the most characters in common with a mistyped one, from the start. */
export function nearCode(typed: string, codes: readonly string[]): string {
  const common = (code: string): number => [...code].findIndex((character, index) => typed.charAt(index).toUpperCase() !== character);
  const scored = codes.map((code) => ({ code, score: common(code) < 0 ? code.length : common(code) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).code;
}
