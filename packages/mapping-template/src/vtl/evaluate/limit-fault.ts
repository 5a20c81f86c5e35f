import { Fault } from '../../diagnostics/fault';
import type { EvaluationLimits } from './evaluation-limits';

interface LimitText {
  readonly code: string;
  readonly text: (limit: number) => string;
  readonly help: string;
}

const TEXTS: Readonly<Record<Exclude<keyof EvaluationLimits, 'loopIterations'>, LimitText>> = {
  steps: {
    code: 'MAP5003',
    text: (limit) => `the template takes more than ${limit} steps (limit 'steps')`,
    help: 'loops inside of loops multiply; raise the limit if the template has to do so much',
  },
  outputLength: {
    code: 'MAP5004',
    text: (limit) => `the template makes a text of more than ${limit} characters (limit 'outputLength')`,
    help: 'API Gateway passes 10 MB at most',
  },
  collectionSize: {
    code: 'MAP5005',
    text: (limit) => `the template makes a list or map of more than ${limit} elements (limit 'collectionSize')`,
    help: 'raise the limit if the template has to hold so much',
  },
  depth: {
    code: 'MAP5006',
    text: (limit) => `blocks of #define are printed inside one another more than ${limit} levels deep (limit 'depth')`,
    help: 'a block that prints itself never ends by itself',
  },
};

/** The fault of a rendering that reaches a limit. */
export function limitFault(limit: keyof typeof TEXTS, value: number): Fault {
  const { code, text, help } = TEXTS[limit];
  return new Fault(code, text(value), { help });
}
