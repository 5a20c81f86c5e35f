/** How a case went. */
export interface CaseOutcome {
  readonly file: string;
  readonly name: string;
  readonly ms: number;
  /** What is different; empty where the case passed. */
  readonly differences: readonly string[];
}

/** The outcomes in the XML that CI services read. */
export function junitReport(outcomes: readonly CaseOutcome[]): string {
  const failures = outcomes.filter(({ differences }) => differences.length > 0).length;
  const cases = outcomes.map(({ file, name, ms, differences }) => {
    const attributes = `classname="${escapeXml(file)}" name="${escapeXml(name)}" time="${(ms / 1000).toFixed(3)}"`;
    if (differences.length === 0) return `  <testcase ${attributes}/>`;
    const [first = ''] = differences;
    return `  <testcase ${attributes}>\n    <failure message="${escapeXml(first)}">${escapeXml(differences.join('\n'))}</failure>\n  </testcase>`;
  });
  const head = `<testsuite name="model-gateway" tests="${outcomes.length}" failures="${failures}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${cases.join('\n')}\n</testsuite>\n`;
}

/** Text inside XML; control characters, which XML cannot hold, become a replacement character. */
function escapeXml(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 && !'\t\n\r'.includes(character) ? '\uFFFD' : character;
  }).join('').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
