import type { FindingSample } from '../../rules/finding';
import type { ShapeFault, Way } from '../run/run-log';
import type { SampleRequest, TrialTemplate } from './sample-request';
import { witness, type WitnessChoice } from './witness';

const CHOICES: readonly WitnessChoice[] = [{ text: '1', data: 1 }, { text: '1', data: '1' }, { text: 'a', data: 'a' }, { text: '1,2', data: 1 }];

/** Two numbers side by side are one number, unless both are zero. */
const NOTHING: WitnessChoice = { text: '', data: 0 };

/** Renders requests that take a way, until the output of one is no JSON; `undefined` where none was found. */
export function confirmShape(template: TrialTemplate, { way, fault }: Pick<ShapeFault, 'way' | 'fault'>): FindingSample | undefined {
  for (const choice of fault === 'missing-separator' ? [...CHOICES, NOTHING] : CHOICES) {
    if (!template.canRender) {
      return undefined;
    }
    const request = withPieces(witness(template, way, choice), way, choice);
    const output = template.render(request);
    if (output !== undefined && !isJson(output) && !isMock(output)) {
      return sampleOf(request, output);
    }
  }
  return undefined;
}

/** The request as a finding shows it: without what is empty. */
export function sampleOf(request: SampleRequest, output: string, attack?: { readonly parameter: string; readonly value: string }): FindingSample {
  const params = Object.fromEntries(Object.entries(request.params ?? {}).filter(([, map]) => Object.keys(map ?? {}).length > 0));
  const shown = {
    ...(request.body === undefined || request.body === '{}' ? {} : { body: request.body }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
    ...(request.context === undefined ? {} : { context: request.context }),
  };
  return { request: JSON.stringify(shown), output, ...attack };
}

/** Splits of parameters run as often as the way says: pieces are put together with the separator. */
export function withPieces(request: SampleRequest, way: Way, choice: WitnessChoice): SampleRequest {
  const querystring = { ...request.params?.querystring };
  const path = { ...request.params?.path };
  const header = { ...request.params?.header };
  for (const [key, count] of way.lengths) {
    const source = piecesOf(key);
    if (source === undefined) {
      continue;
    }
    const map = source.location === 'path' ? path : source.location === 'header' ? header : querystring;
    if (map[source.name] === undefined || map[source.name] === choice.text) {
      map[source.name] = Array.from({ length: count }, (_, i) => (choice.text === '1' ? String(i + 1) : choice.text)).join(source.separator);
    }
  }
  return { ...request, params: { path, querystring, header } };
}

function piecesOf(key: string): { readonly name: string; readonly location?: string; readonly separator: string } | undefined {
  try {
    const value = JSON.parse(key) as { kind?: string; of?: unknown[]; separator?: string };
    const [only] = value.kind === 'pieces' && value.of?.length === 1 ? value.of : [];
    const origin = typeof only === 'object' && only !== null ? (only as { origin?: { kind: string; name: string; location?: string } }).origin : undefined;
    return origin?.kind === 'param'
      ? { name: origin.name, location: origin.location, separator: (value.separator ?? ',').replace(/\\(.)/g, '$1').replace(/[[\]+*?|]/g, '') } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a MOCK integration reads: it takes keys without quotes and commas at the end. */
function isMock(text: string): boolean {
  return /^\s*\{\s*["']?statusCode["']?\s*:\s*\d{3}\b/.test(text);
}
