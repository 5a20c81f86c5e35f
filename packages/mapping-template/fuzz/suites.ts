import type { JaywayVersion } from '../oracle/oracle-jars';
import { makeAttackCase } from './attack-cases';
import { answerCall, makeCallCase, normalizeCall } from './call-cases';
import { answerJson, makeJsonCase, normalizeJson } from './json-cases';
import { answerPath, makePathCase, normalizePath, samePathAnswer } from './path-cases';
import type { Random } from './random';
import { answerRegex, makeRegexCase, normalizeRegex } from './regex-cases';
import { answerRender, normalizeRender, sameRendering } from './render-answers';
import type { FuzzSuite } from './run-fuzz';
import { seedTemplates } from './seed-templates';
import { TemplateMaker } from './template-cases';

/** A suite and what it is compared with. */
export interface NamedSuite {
  /** What is asked, for people. */
  readonly title: string;
  readonly jayway: JaywayVersion;
  make(random: Random): FuzzSuite;
}

const sameText = (ours: object, theirs: object): boolean => JSON.stringify(ours) === JSON.stringify(theirs);

/** Templates, rendered by both sides. */
function renderings(make: FuzzSuite['make']): FuzzSuite {
  return { make, answer: answerRender, normalize: (_, answer) => normalizeRender(answer), same: sameRendering, shrinkable: ['template'] };
}

/** All suites by the name that the task takes. */
export const SUITES: Readonly<Record<string, NamedSuite>> = {
  template: {
    title: 'templates, compared with Velocity 1.7',
    jayway: '2.9.0',
    make: (random) => {
      const maker = new TemplateMaker(random, seedTemplates());
      return renderings(() => maker.makeCase());
    },
  },
  attack: {
    title: 'templates for the areas that chance touches too seldom, compared with Velocity 1.7',
    jayway: '2.9.0',
    make: (random) => renderings(() => makeAttackCase(random)),
  },
  json: {
    title: 'the JSON parser and its printers, compared with json-smart 2.2',
    jayway: '2.9.0',
    make: (random) => ({
      make: () => makeJsonCase(random), answer: answerJson, normalize: (_, answer) => normalizeJson(answer), same: sameText, shrinkable: ['text'],
    }),
  },
  path: {
    title: 'JSONPath, compared with Jayway 2.9.0',
    jayway: '2.9.0',
    make: (random) => ({
      make: () => makePathCase(random),
      answer: answerPath,
      normalize: (_, answer) => normalizePath(answer),
      same: samePathAnswer,
      shrinkable: ['path', 'text'],
    }),
  },
  regex: {
    title: 'regular expressions, compared with java.util.regex',
    jayway: '2.9.0',
    make: (random) => ({
      make: () => makeRegexCase(random), answer: answerRegex, normalize: normalizeRegex, same: sameText, shrinkable: ['pattern', 'input', 'replacement'],
    }),
  },
  util: {
    title: 'the functions of $util, compared with commons-lang 2.6 and the JDK',
    jayway: '2.9.0',
    make: (random) => ({
      make: () => makeCallCase(random), answer: answerCall, normalize: (_, answer) => normalizeCall(answer), same: sameText, shrinkable: ['argument'],
    }),
  },
};
