import { MappingTemplate, TemplatePhase, type TemplateRequest } from '@model-gateway/mapping-template';
import { formatFinding } from '@model-gateway/mapping-template/language';
import type { Sample } from './read-samples';

/** What errors and findings of samples call their template. */
const NAME = 'template.vtl';

/** What a note says of a rule: `breaks MAP2004` or `keeps MAP2004`, with ` in a response` where it is about a response template. */
export interface RuleNote {
  readonly breaks: boolean;
  readonly code: string;
  readonly phase: TemplatePhase;
}

/**
 * Renders a `vtl` sample for the request in its note: `<!-- sample: request {"params": {"path": {"id": "7"}}} -->`.
 *
 * Without a note it renders for a request without parameters.
 */
export function renderTemplate(sample: Sample): string {
  return MappingTemplate.parse(sample.text, { name: NAME }).render(requestOf(sample)).body;
}

/** What the checks find in a `vtl` sample, as people read it. */
export function findingsOf(sample: Sample): string[] {
  return MappingTemplate.check(sample.text, { name: NAME }).map((finding) => formatFinding(finding, sample.text, NAME));
}

/** The codes that the checks find in a `vtl` sample. */
export function codesOf(sample: Sample, phase: TemplatePhase): string[] {
  return MappingTemplate.check(sample.text, { name: NAME, phase }).map(({ code }) => code);
}

/** The rule that the sample's note names, if it does. */
export function ruleOf({ note }: Sample): RuleNote | undefined {
  const match = /^(breaks|keeps) (MAP\d{4})( in a response)?$/.exec(note);
  if (match === null) return undefined;
  return { breaks: match[1] === 'breaks', code: match[2], phase: match[3] === undefined ? TemplatePhase.REQUEST : TemplatePhase.RESPONSE };
}

function requestOf({ note, page, line }: Sample): TemplateRequest {
  if (note === '') return {};
  if (!note.startsWith('request ')) throw new Error(`${page}:${line}: a template's note is 'request {...}': got '${note}'`);
  return JSON.parse(note.slice('request '.length)) as TemplateRequest;
}
