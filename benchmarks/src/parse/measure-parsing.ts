import { MappingTemplate } from '@model-gateway/mapping-template';
import { RATINGS_REQUEST } from '../../../test/documented/ratings';
import type { Effort } from '../effort';
import { alternate, type Subject } from '../measure/alternate';
import { compare, type Comparison, type PartResult, ratioOf, type Target } from '../measure/comparison';
import { cpuTimeOf } from '../measure/cpu-time';
import { runProgram } from '../measure/run-program';
import { JAVASCRIPT_PEERS } from '../render/javascript-peers';

const OURS = 'ours';
const VELOCITYJS = 'velocityjs';
const KIB = 1024;

/** Sizes in KiB at which ours stands beside the peers; Amplify's fork has velocityjs's older parser. */
const BESIDE_PEERS = [0, 26, 103];

/** Sizes in KiB over which ours is followed alone. */
const DOUBLINGS = [32, 64, 128, 256];

/** What parsing costs, whether it grows with the text alone, and what a parsed template keeps. */
export async function measureParsing(effort: Effort): Promise<PartResult> {
  const besidePeers: Comparison[] = [];
  for (const size of effort.everyPeer ? BESIDE_PEERS : [0]) {
    besidePeers.push(await besidePeersAt(size, effort));
  }
  const growth = await doublings(effort);
  const memory = memoryOfTemplates();
  return {
    comparisons: [...besidePeers, growth, memory],
    targets: [...besidePeers.map(speedTarget), ...growthTargets(growth), ...memoryTargets(memory)],
    missing: [],
  };
}

/**
 * The documented template once, or repeated to so many KiB, as one piece of memory like a text that comes from a file.
 *
 * What `repeat` answers is put together of parts: some of these texts would be read more slowly than others, for good or up to the next
 * collection, which says nothing about a parser.
 */
function textOf(kib: number): string {
  return Buffer.from(RATINGS_REQUEST.repeat(Math.max(1, Math.round(kib * KIB / RATINGS_REQUEST.length)))).toString('latin1');
}

async function besidePeersAt(kib: number, effort: Effort): Promise<Comparison> {
  const text = textOf(kib);
  // Seconds for one call of a peer: enough are few.
  const rounds = kib > 0 ? Math.ceil(effort.rounds / 7) : effort.rounds;
  const batchMs = kib > 0 ? 1 : effort.batchMs;
  const subjects: Subject[] = [
    { name: OURS, measure: cpuTimeOf(() => MappingTemplate.parse(text), effort.batchMs) },
    ...JAVASCRIPT_PEERS.filter(({ name }) => kib === 0 || name === VELOCITYJS)
      .map(({ name, parse }) => ({ name, measure: cpuTimeOf(() => parse(text) as object, batchMs) })),
  ];
  for (const { measure } of kib > 0 ? subjects.slice(0, 1) : subjects) {
    for (const end = performance.now() + effort.warmUpMs; performance.now() < end;) {
      await measure();
    }
  }
  return compare(await alternate(subjects, rounds), {
    id: `parse-${kib}`,
    title: kib === 0 ? 'Parsing the documented template' : `Parsing ${kib} KiB`,
    unit: 'µs',
    ratioOf: 'speed',
    reference: VELOCITYJS,
  });
}

async function doublings(effort: Effort): Promise<Comparison> {
  const subjects = DOUBLINGS.map((kib) => {
    const text = textOf(kib);
    return { name: `${kib} KiB`, measure: cpuTimeOf(() => MappingTemplate.parse(text), effort.batchMs) };
  });
  for (const { measure } of subjects) {
    for (const end = performance.now() + effort.warmUpMs; performance.now() < end;) {
      measure();
    }
  }
  return compare(await alternate(subjects, effort.rounds), {
    id: 'parse-growth', title: 'Parsing longer and longer templates', unit: 'µs', ratioOf: 'cost', reference: `${DOUBLINGS[0]} KiB`,
  });
}

function memoryOfTemplates(): Comparison {
  const samples = new Map(DOUBLINGS.map((kib) => {
    const { textBytes, heapBytes } = runProgram('template-memory.mjs', { args: [String(kib * KIB)], nodeOptions: ['--expose-gc'] }) as {
      readonly textBytes: number;
      readonly heapBytes: number;
    };
    return [`${kib} KiB`, [heapBytes / textBytes]];
  }));
  return compare(samples, {
    id: 'template-memory', title: 'Memory of a compiled template', unit: 'bytes a byte of text', ratioOf: 'cost', reference: `${DOUBLINGS[0]} KiB`,
  });
}

function speedTarget(comparison: Comparison): Target {
  return { text: `${comparison.title}: speed beside velocityjs`, bound: 'at least', limit: 5, value: ratioOf(comparison, OURS) };
}

function growthTargets(growth: Comparison): Target[] {
  return DOUBLINGS.slice(1).map((kib, index) => ({
    text: `parsing ${kib} KiB beside ${DOUBLINGS[index]} KiB`,
    bound: 'at most',
    limit: 2.2,
    value: ratioOf(growth, `${kib} KiB`) / ratioOf(growth, `${DOUBLINGS[index]} KiB`),
  }));
}

function memoryTargets(memory: Comparison): Target[] {
  const largest = `${DOUBLINGS.at(-1)} KiB`;
  return [{ text: `memory of a compiled template for each byte of text, ${largest} beside ${DOUBLINGS[0]} KiB`, bound: 'at most', limit: 1.1, value: ratioOf(memory, largest) }];
}
