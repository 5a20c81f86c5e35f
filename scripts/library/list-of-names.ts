/** Where the value behind a name is: what `require` takes, and the member of what it answers, if it is not the answer's own. */
export interface Place {
  readonly path: string;
  readonly member?: string;
}

/**
 * A module whose exports load a bundle when they are first asked for; the second line is for tools that read the names of a CommonJS
 * module without running it.
 */
export function listOfNames(places: ReadonlyMap<string, Place>): string {
  const loaders = [...new Set([...places.values()].map(loaderOf))];
  return [
    "'use strict';",
    `${[...places.keys()].map((name) => `exports.${name} = `).join('')}void 0;`,
    "Object.defineProperty(exports, '__esModule', { value: true });",
    'for (const [load, names] of [',
    ...loaders.map((loader) => `  [${loader}, ${JSON.stringify([...places].filter(([, place]) => loaderOf(place) === loader).map(([name]) => name))}],`),
    ']) {',
    '  for (const name of names) {',
    '    Object.defineProperty(exports, name, {',
    '      configurable: true,',
    '      enumerable: true,',
    '      get() {',
    '        const value = load()[name];',
    // esbuild renames a class that mentions itself.
    "        if (typeof value === 'function' && value.name === '_' + name) {",
    "          Object.defineProperty(value, 'name', { configurable: true, value: name });",
    '        }',
    '        Object.defineProperty(exports, name, { enumerable: true, value });',
    '        return value;',
    '      },',
    '    });',
    '  }',
    '}',
    '',
  ].join('\n');
}

function loaderOf({ path, member }: Place): string {
  return `() => require('${path}')${member === undefined ? '' : `.${member}`}`;
}
