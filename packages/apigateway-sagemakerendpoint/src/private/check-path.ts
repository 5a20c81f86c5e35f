import { Token } from 'aws-cdk-lib/core';

const PART = /^[a-zA-Z0-9._\-:,$]+$/;
const VARIABLE = /^\{[a-zA-Z0-9._\-:]+\+?\}$/;

/**
 * What is wrong with a resource path, given in one of the props: one message for each broken segment.
 */
export function checkPath(prop: string, path: string): string[] {
  if (typeof path !== 'string') { return [`'${prop}' is no path: got ${JSON.stringify(path)}; write at least one segment, for example '{user_id}'`]; }
  if (Token.isUnresolved(path)) {
    return [`'${prop}' is known at deployment only, and the API's resources are made of it before: got a token; write the path as text`];
  }
  const segments = path.replace(/^\//, '').split('/');
  if (segments.length === 1 && segments[0] === '') {
    return [`'${prop}' is empty: got '${path}'; write at least one segment, for example '{user_id}'`];
  }
  return segments.flatMap((segment, index) => {
    const problem = problemOf(segment, index === segments.length - 1);
    return problem === undefined ? [] : [`'${prop}' ${problem[0]} in segment ${index + 1}: got '${path}'; ${problem[1]}`];
  });
}

/**
 * What two paths that stand one after the other must not do together: name a variable twice.
 */
export function checkVariables(paths: readonly string[]): string[] {
  const names = paths.filter((path) => typeof path === 'string' && !Token.isUnresolved(path)).flatMap((path) => path.match(/\{[^{}+]+/g) ?? []).map((name) => name.slice(1));
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `the path has the variable '{${name}}' twice: got '${paths.join('/')}'; give each variable a name of its own`,
  );
}

function problemOf(segment: string, last: boolean): [what: string, change: string] | undefined {
  const open = segment.split('{').length - 1;
  const closed = segment.split('}').length - 1;
  if (segment === '') { return ['has nothing', 'write something between two slashes, and none at the end']; }
  if (open > closed) { return ['has an unclosed variable', `write each variable as '{name}', for example '${segment}}'`]; }
  if (closed > open) { return ['closes a variable that was not opened', "write each variable as '{name}'"]; }
  if (open > 0 && !VARIABLE.test(segment)) {
    return ['mixes a variable with other text', "make the variable the whole segment, as '{name}' of letters, digits and . _ - :"];
  }
  if (open === 0 && !PART.test(segment)) { return ['has a character that API Gateway refuses', 'use letters, digits and . _ - : , $']; }
  if (!last && segment.endsWith('+}')) { return ['has a variable for all that follows', "put '{name+}' at the end of the path, or write '{name}'"]; }
  return undefined;
}
