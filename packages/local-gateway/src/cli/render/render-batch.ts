import { once } from 'node:events';
import { MappingTemplate } from '@model-gateway/mapping-template';
import { batchError } from './batch-error';
import { parseBatchLine } from './parse-batch-line';
import { splitLines } from './split-lines';

/** Templates that are kept compiled; batches often render one template many times. */
const MAX_TEMPLATES = 256;

/** Text that is written at once. */
const CHUNK_CHARACTERS = 64 * 1024;

/** Renders each line of the input and writes a line for each; a bad line gives an error line, and the rest goes on. */
export async function renderBatch(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const templates = new Map<string, MappingTemplate>();
  let lineNumber = 0;
  let pending = '';
  for await (const lines of splitLines(input)) {
    for (const line of lines) {
      lineNumber += 1;
      if (line.trim() === '') continue;
      pending += `${JSON.stringify(renderLine(line, lineNumber, templates))}\n`;
      if (pending.length < CHUNK_CHARACTERS) continue;
      await write(output, pending);
      pending = '';
    }
    // What is done is shown, so that a program may ask line by line.
    if (pending !== '') await write(output, pending);
    pending = '';
  }
}

function renderLine(text: string, lineNumber: number, templates: Map<string, MappingTemplate>): unknown {
  const line = parseBatchLine(text, lineNumber);
  if ('message' in line) {
    return { id: line.id, error: { kind: 'parse', code: 'GW1028', message: line.message, line: lineNumber, column: 1 } };
  }
  const { id } = line;
  let template: MappingTemplate;
  try {
    template = templates.get(line.template) ?? compile(line.template, templates);
  } catch (error) {
    return { id, error: batchError(error, 'parse') };
  }
  try {
    return { id, output: template.render(line.request).body };
  } catch (error) {
    return { id, error: batchError(error, 'runtime') };
  }
}

function compile(text: string, templates: Map<string, MappingTemplate>): MappingTemplate {
  const template = MappingTemplate.parse(text);
  if (templates.size >= MAX_TEMPLATES) templates.clear();
  templates.set(text, template);
  return template;
}

async function write(output: NodeJS.WritableStream, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
