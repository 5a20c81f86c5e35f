import { MappingTemplate, type TemplateRequest } from '@model-gateway/mapping-template';
import type { Sample } from './read-samples';

/**
 * Renders a `vtl` sample for the request in its note: `<!-- sample: request {"params": {"path": {"id": "7"}}} -->`.
 *
 * Without a note it renders for a request without parameters.
 */
export function renderTemplate(sample: Sample): string {
  return MappingTemplate.parse(sample.text, { name: 'sample.vtl' }).render(requestOf(sample)).body;
}

/** What the checks find in a `vtl` sample, as text: the line with its place and code, the frame, the help. */
export function findingsOf(sample: Sample): string[] {
  return MappingTemplate.check(sample.text, { name: 'sample.vtl' })
    .map((finding) => `${finding.line}:${finding.column} ${finding.code} ${finding.message}`);
}

function requestOf({ note, page, line }: Sample): TemplateRequest {
  if (note === '') return {};
  if (!note.startsWith('request ')) throw new Error(`${page}:${line}: a template's note is 'request {...}': got '${note}'`);
  return JSON.parse(note.slice('request '.length)) as TemplateRequest;
}
