import type { RenderResult } from '../gateway/render-result';
import { codeFrame, LineMap } from '../vtl/source';
import { findJsonFault } from './find-json-fault';

/**
 * Explains why the output of a rendering is no JSON, at the place in the template that printed the first bad character.
 *
 * @param text the template
 * @param name what messages call it
 * @param result a rendering with its source map
 * @returns undefined where the output is JSON
 */
export function jsonFaultInTemplate(text: string, name: string, result: RenderResult): string | undefined {
  const { body, sourceMap = [] } = result;
  const fault = findJsonFault(body);
  if (fault === undefined) {
    return undefined;
  }
  const found = fault.offset < body.length ? JSON.stringify(body[fault.offset]) : 'the end of the output';
  const output = new LineMap(body);
  const { line, column } = output.positionAt(fault.offset);
  const message = `the output is no JSON at ${line}:${column}: expected ${fault.expected}, found ${found}`;
  const parts = [codeFrame(output, { start: fault.offset, end: fault.offset + 1 })];
  const mapping = sourceMap.find((part) => fault.offset >= part.outputStart && fault.offset < part.outputEnd) ?? sourceMap[sourceMap.length - 1];
  if (mapping === undefined) {
    return [`${name}: ${message}`, ...parts].join('\n');
  }
  const lines = new LineMap(text);
  // Inside of plain text, the very character is known.
  const same = mapping.end - mapping.start === mapping.outputEnd - mapping.outputStart;
  const inside = same ? Math.min(fault.offset, mapping.outputEnd) - mapping.outputStart : 0;
  const span = inside > 0 || mapping.end - mapping.start === 1
    ? { start: mapping.start + inside, end: mapping.start + inside + 1 } : { start: mapping.start, end: mapping.end };
  const place = lines.positionAt(span.start);
  return [`${name}:${place.line}:${place.column} ${message}`, ...parts, 'printed by', codeFrame(lines, span)].join('\n');
}
