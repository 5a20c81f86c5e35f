import * as amplify from 'amplify-velocity-template';
import * as velocityjs from 'velocityjs';
import { type ParameterRequest, parameter } from './hand-written';

/** A template engine of others that runs in JavaScript. */
export interface JavaScriptPeer {
  readonly name: string;
  parse(template: string): unknown;
  /** Parses once; what it answers renders for a request. */
  compile(template: string): (request: ParameterRequest) => string;
}

/** velocityjs, and Amplify's fork of it. Both are given what the template reads, and nothing else. */
export const JAVASCRIPT_PEERS: readonly JavaScriptPeer[] = [
  {
    name: 'velocityjs',
    parse: (template) => velocityjs.parse(template),
    compile: (template) => {
      const tree = velocityjs.parse(template);
      return (request) => new velocityjs.Compile(tree).render(contextOf(request));
    },
  },
  {
    name: 'amplify-velocity-template',
    parse: (template) => amplify.parse(template),
    compile: (template) => {
      const tree = amplify.parse(template);
      return (request) => new amplify.Compile(tree).render(contextOf(request));
    },
  },
];

function contextOf(request: ParameterRequest): Record<string, unknown> {
  return { input: { params: (name: string): string => parameter(request, name) }, esc: { newline: '' } };
}
