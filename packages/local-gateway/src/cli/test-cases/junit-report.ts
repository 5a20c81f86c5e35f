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
  const seconds = outcomes.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  const cases = outcomes.map(({ file, name, ms, differences }) => {
    const attributes = `classname="${escapeAttribute(file)}" name="${escapeAttribute(name)}" time="${(ms / 1000).toFixed(3)}"`;
    if (differences.length === 0) return `  <testcase ${attributes}/>`;
    const [first = ''] = differences;
    return `  <testcase ${attributes}>\n    <failure message="${escapeAttribute(first)}">${escapeText(differences.join('\n'))}</failure>\n  </testcase>`;
  });
  const head = `<testsuite name="model-gateway" tests="${outcomes.length}" failures="${failures}" errors="0" skipped="0" time="${seconds.toFixed(3)}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${cases.join('\n')}\n</testsuite>\n`;
}

/** What XML 1.0 cannot hold: most control characters, halves of surrogate pairs, and two that are no characters. */
const NOT_XML = new RegExp('[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]', 'gu');

function escapeText(text: string): string {
  return text.replace(NOT_XML, '\uFFFD').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\r/g, '&#13;');
}

/** In an attribute, line breaks and tabs would be read as blanks. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
