import { codeFrame, LineMap, printable } from '../../vtl/source';
import type { Finding } from './finding';

const OUTPUT_WIDTH = 400;

/**
 * A finding as people read it: `name:line:column CODE message`, the place with a line either side, the request that shows it, and the help.
 *
 * @param name what the template is called, such as its file name
 */
export function formatFinding(finding: Finding, text: string, name: string): string {
  const lines = new LineMap(text);
  const parts = [
    `${name}:${finding.line}:${finding.column} ${finding.code} ${printable(finding.message)}`,
    codeFrame(lines, finding),
  ];
  if (finding.sample !== undefined) {
    const { request, output } = finding.sample;
    const shown = printable(output.replace(/\s+/g, ' ').trim());
    parts.push(`request: ${printable(request)}`, `renders: ${shown.length > OUTPUT_WIDTH ? `${shown.slice(0, OUTPUT_WIDTH - 3)}...` : shown}`);
  }
  if (finding.help !== undefined) {
    parts.push(`help: ${printable(finding.help)}`);
  }
  return parts.join('\n');
}
