import { measureBuild } from '../build/measure-build';
import { measureCost } from '../cost/measure-cost';
import type { Effort } from '../effort';
import { measureGateway } from '../gateway/measure-gateway';
import type { PartResult } from '../measure/comparison';
import { measureParsing } from '../parse/measure-parsing';
import { measureRendering } from '../render/measure-rendering';

/** One part of the benchmarks, which can be run by itself. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** How it was measured, for readers of the figures. */
  readonly method: string;
  /** The comparison that stands in the plot. */
  readonly plotted: readonly string[];
  /** Whether it takes so long that it runs only where it is asked for by name. */
  readonly isOnRequest?: boolean;
  measure(effort: Effort): Promise<PartResult>;
}

export const PARTS: readonly Part[] = [
  {
    name: 'render',
    title: 'Rendering',
    method: 'The documented request template, parsed once and rendered many times, in one process. The hand-written function reads '
      + '`user_id` and `items` from the same request object and builds the text with one loop and string concatenation. Outputs are '
      + 'compared byte for byte first. Microseconds of processor time a rendering, collector and compilers included; of the JVM '
      + 'the rendering thread alone.',
    plotted: ['render-3', 'render-100', 'render-1000'],
    measure: measureRendering,
  },
  {
    name: 'parse',
    title: 'Parsing',
    method: 'The documented request template, alone and repeated. Memory is what a compiled template keeps after a collection, in a process of its own.',
    plotted: ['parse-0', 'parse-26', 'parse-103'],
    measure: measureParsing,
  },
  {
    name: 'cost',
    title: 'Import and synthesis',
    method: 'Processor time of whole Node.js processes, their start included, with the validator that comes with aws-cdk-lib off. The '
      + 'hand-written stack has the same resources with the same properties as the facade\'s smallest stack, which is compared first. '
      + 'What a synthesis with unchecked templates takes less is the price of the checks; the rest above the stack by hand is loading our '
      + 'packages, reading the templates and making the constructs.',
    plotted: ['import', 'import-use', 'synth'],
    measure: measureCost,
  },
  {
    name: 'gateway',
    title: 'Local gateway',
    method: 'Sixteen connections from a process of their own to the documented sample, in front of the same model server. The bare '
      + 'server is `node:http`, builds both bodies in plain JavaScript and calls the model with undici; bodies are compared first. '
      + 'serverless-offline has no integration with a service: it runs a function behind the same request template. Servers, model and '
      + 'load share the processors.',
    plotted: ['gateway', 'gateway-latency'],
    measure: measureGateway,
  },
  {
    name: 'build',
    title: 'Building this repository',
    method: 'Seconds that a developer waits, on a machine with two cores. Compiling is jsii with its assembly and our bundle, beside TypeScript\'s own '
      + 'compiler on the same sources. The whole build is `npx projen build` in a fresh clone after `npm ci`: first with no cache, then again with nothing '
      + 'changed. It is measured only where it is asked for: `npm run benchmark -- build` takes about ten minutes.',
    plotted: ['build-compile-rest-api-model', 'build-compile-logged-rest-api', 'build-whole'],
    isOnRequest: true,
    measure: measureBuild,
  },
];
