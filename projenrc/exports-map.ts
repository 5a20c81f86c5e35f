/** A file of the built package, as `require`, `import` and the TypeScript compiler find it. */
interface Entry {
  readonly types: string;
  readonly default: string;
}

/**
 * The closed list of what can be imported from a package: its index, the declared second entries,
 * the manifest and, for jsii modules, the assembly that other jsii modules read.
 */
export function exportsMap(entries: string[], options: { readonly jsii: boolean }): Record<string, Entry | string> {
  const map: Record<string, Entry | string> = { '.': entry('lib/index') };
  for (const name of entries) {
    map[`./${name}`] = entry(`lib/${name}/index`);
  }
  map['./package.json'] = './package.json';
  if (options.jsii) {
    map['./.jsii'] = './.jsii';
  }
  return map;
}

function entry(path: string): Entry {
  return { types: `./${path}.d.ts`, default: `./${path}.js` };
}
