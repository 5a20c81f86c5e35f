import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The name under which jsii finds a class again; the compiler of jsii writes the same line into each exported class. */
const TYPE_INFORMATION = "Symbol.for('jsii.rtti')";

/** Marks the classes that jsii knows. */
export function typeInformation({ name, version }: { readonly name: string; readonly version: string }): Plugin {
  const assembly = JSON.parse(readFileSync('.jsii', 'utf8')) as {
    readonly types?: Record<string, { readonly kind: string; readonly name: string; readonly locationInModule: { readonly filename: string } }>;
  };
  const classes = Object.values(assembly.types ?? {}).filter(({ kind }) => kind === 'class');
  return {
    name: 'type-information',
    setup({ onLoad }): void {
      for (const file of new Set(classes.map(({ locationInModule }) => locationInModule.filename))) {
        const path = resolve(file);
        onLoad({ filter: new RegExp(`${file.replace(/[^\w/-]/g, '\\$&')}$`) }, (found) => found.path !== path ? undefined : {
          loader: 'ts',
          contents: classes.filter(({ locationInModule }) => locationInModule.filename === file).reduce(
            (text, { name: className }) => marked(text, className, JSON.stringify({ fqn: `${name}.${className}`, version })),
            readFileSync(path, 'utf8'),
          ),
        });
      }
    },
  };
}

function marked(text: string, className: string, information: string): string {
  const head = new RegExp(`^export (?:abstract )?class ${className}\\b[^{]*\\{`, 'm');
  if (!head.test(text)) {
    throw new Error(`the class '${className}' that jsii found is not where the assembly says; look for 'export class ${className}'`);
  }
  return text.replace(head, (found) => `${found} static readonly [${TYPE_INFORMATION}] = ${information};`);
}
