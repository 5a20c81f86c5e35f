import type { FindingSample } from '../../rules/finding';
import { isCallers, type DataPath, type Origin, type TextHole } from '../values/text-hole';
import { isJson, sampleOf, withPieces } from './confirm';
import { agrees } from '../values/fact';
import { enclosuresAt, skeleton } from '../json/json-place';
import type { PrintFault, Way } from '../run/run-log';
import type { SampleRequest, TrialTemplate } from './sample-request';
import { sendable, witness, type WitnessChoice } from './witness';

/** What a search for an attack came to. */
export type AttackOutcome =
  /** The sample's value changes the structure of the JSON, or breaks it. */
  | { readonly outcome: 'changes' | 'breaks'; readonly sample: FindingSample }
  /** Nothing that was tried did any harm. */
  | { readonly outcome: 'none' }
  /** The template could not be rendered, or not to JSON whatever is sent, so that nothing could be tried. */
  | { readonly outcome: 'untried' };

const MARKERS = ['7770777', 'kqk', '7', 'a'];
const BREAKERS = ['"', '\\', 'it\'s', 'abc', ']', '', '{', '007', '1.', '-'];
const REPLACEMENTS = ['null', '[9]', '"x"', '{"a":9}', 'true'];

/**
 * Looks for a value that a caller can send to make the output other JSON than the template says, or no JSON.
 *
 * Values are built from the template's own output: they close what is open, repeat what stands around, and open it again.
 * Each is rendered; only what really happened is answered.
 */
export function findAttack(template: TrialTemplate, fault: PrintFault): AttackOutcome {
  const subject = fault.hole;
  if (subject === undefined || !isCallers(subject.origin)) {
    return { outcome: 'none' };
  }
  if (!template.canRender) {
    return { outcome: 'untried' };
  }
  const trial = new Trial(template, fault.way, subject);
  if (fault.problem === 'printed-payload') {
    const sample = trial.payload([]);
    return sample === undefined ? { outcome: 'none' } : { outcome: 'breaks', sample };
  }
  if (subject.origin.kind === 'json' || subject.origin.kind === 'payload') {
    const sample = trial.payload(subject.origin.kind === 'json' ? subject.origin.path ?? [] : []);
    return sample === undefined ? { outcome: trial.renders ? 'none' : 'untried' } : { outcome: 'breaks', sample };
  }
  const base = trial.base();
  if (base === undefined) {
    return trial.missing() ?? { outcome: trial.renders ? 'none' : 'untried' };
  }
  // Where a word was needed to take the way, outside of quotes, a number stands for it.
  const harmless = isJson(base.output) ? base.output : base.output.replaceAll(base.marker, '1');
  if (!isJson(harmless)) {
    return { outcome: 'untried' };
  }
  const values = [...structuralAttacks(base.output, base.marker, harmless !== base.output), ...REPLACEMENTS];
  for (const value of values) {
    const sample = trial.send(value, (output) => isJson(output) && skeleton(output) !== skeleton(harmless));
    if (sample !== undefined) {
      return { outcome: 'changes', sample };
    }
  }
  for (const value of BREAKERS) {
    const sample = trial.send(value, (output) => !isJson(output));
    if (sample !== undefined) {
      return { outcome: 'breaks', sample };
    }
  }
  return (trial.agrees('') ? trial.missing() : undefined) ?? { outcome: 'none' };
}

/** Values that end what is open around the marker, and begin it anew. */
function structuralAttacks(json: string, marker: string, asNumber = false): readonly string[] {
  const at = json.indexOf(marker);
  const behind = at + marker.length;
  const around = at < 0 ? [] : enclosuresAt(json, at);
  const arrays: string[] = [];
  const members: string[] = [];
  for (const { kind, start, valueStart, end } of around) {
    if (end < behind) {
      continue;
    }
    const suffix = json.slice(behind, end).trimEnd();
    if (kind === 'array') {
      arrays.push(compact(`${marker}${suffix},${json.slice(start, at).trimStart()}${marker}`));
    } else {
      members.push(compact(`${marker}${suffix},"injected":${json.slice(valueStart, at).trimStart()}${marker}`));
    }
  }
  return [...arrays, ...members.reverse()].map((attack) => (asNumber ? attack.replaceAll(marker, '1') : attack));
}

function compact(text: string): string {
  return text.replace(/7770777/g, '1').replace(/\s*\n\s*/g, ' ');
}

class Trial {
  renders = false;
  private readonly choices: readonly WitnessChoice[] = [{ text: '1', data: 1 }, { text: '1', data: '1' }];

  constructor(private readonly template: TrialTemplate, private readonly way: Way, private readonly subject: TextHole) {}

  /** The output with a marker where the value goes. */
  base(): { readonly output: string; readonly marker: string } | undefined {
    for (const marker of MARKERS) {
      if (!this.agrees(marker)) {
        continue;
      }
      const output = this.render(marker)?.output;
      this.renders = this.renders || output !== undefined;
      if (output?.includes(marker) === true) {
        return { output, marker };
      }
    }
    return undefined;
  }

  /** A payload that is fine in itself, and whose place in the output is not. */
  payload(path: DataPath): FindingSample | undefined {
    const values = path.length === 0 ? ['{"a":1}', '{"a":"it\'s"}', '["a"]'] : ['x', 'it\'s'];
    for (const value of values) {
      const forced: Origin = path.length === 0 ? { kind: 'payload' } : { kind: 'data', path };
      const request = witness(this.template, this.way, { ...this.choices[0], forced: { origin: forced, value } });
      const output = this.template.render(request);
      this.renders = this.renders || output !== undefined;
      if (output !== undefined && !isJson(output)) {
        return sampleOf(request, output);
      }
    }
    return undefined;
  }

  /** The request without the value. */
  missing(): AttackOutcome | undefined {
    const { origin } = this.subject;
    const request = witness(this.template, this.way, { ...this.choices[0], forced: { origin, value: null } });
    const output = origin.kind === 'data' || origin.kind === 'param' ? this.template.render(request) : undefined;
    return output === undefined || isJson(output) ? undefined : { outcome: 'breaks', sample: sampleOf(request, output) };
  }

  send(value: string, succeeds: (output: string) => boolean): FindingSample | undefined {
    if (sendable(this.subject, value) === undefined || !this.agrees(value)) {
      return undefined;
    }
    const rendered = this.render(value);
    return rendered !== undefined && succeeds(rendered.output)
      ? sampleOf(rendered.request, rendered.output, { parameter: originName(this.subject.origin), value }) : undefined;
  }

  /** Whether the way is still taken with this value. */
  agrees(value: string): boolean {
    const facts = [this.way.facts.about(this.subject), this.way.facts.about({ origin: this.subject.origin, steps: [] })];
    return facts.every((fact) => fact === undefined || agrees(fact, value));
  }

  private render(value: string): { readonly request: SampleRequest; readonly output: string } | undefined {
    for (const choice of this.choices) {
      const forced = { origin: this.subject.origin, value };
      const request = withPieces(witness(this.template, this.way, { ...choice, forced }), this.way, choice);
      const output = this.template.render(request);
      if (output !== undefined) {
        return { request, output };
      }
    }
    return undefined;
  }
}

/** How people call the place that a text comes from. */
export function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'param':
      return origin.name;
    case 'param-name':
      return `the name of a ${origin.location ?? 'parameter'}`;
    case 'data':
      return `$${origin.path.map((step) => (typeof step === 'number' ? `[${step}]` : /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `['${step}']`)).join('')}`;
    case 'data-key':
      return 'a key of the payload';
    case 'payload':
      return 'the payload';
    case 'json':
      return 'the payload';
    case 'context':
      return `$context.${origin.name}`;
    case 'stage':
      return `the stage variable '${origin.name}'`;
    case 'other':
      return origin.why;
  }
}

/** A JSONPath for steps from the root. */
export function simplePathText(path: readonly (string | number)[]): string {
  return originName({ kind: 'data', path });
}
