import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { undocumentedInAssembly, undocumentedInSource, type Undocumented } from './documented-api';

/*
 * Who uses a package reads docstrings: in an editor, in the API pages, in the documentation of other languages.
 * What jsii exports is read from the assemblies; what TypeScript alone can import, from the sources. Second entries hold trees and
 * tables, whose members' names (`kind`, `left`, `code`) say what there is to say: there the exported names are looked at.
 */

const PACKAGES = join(__dirname, '..', 'packages');
const manifestOf = (name: string): { readonly jsii?: unknown } => JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')) as { jsii?: unknown };
const print = (found: readonly Undocumented[]): string[] => found.map(({ name, lacks }) => `${name} lacks ${lacks}`);

test.each(readdirSync(PACKAGES).filter((name) => manifestOf(name).jsii !== undefined))('all that %s exports has a docstring, and every optional prop its default', (name) => {
  expect(print(undocumentedInAssembly(join(PACKAGES, name, '.jsii')))).toEqual([]);
});

test.each<[string, string, 'names' | 'members']>([
  ['local-gateway', 'src/index.ts', 'members'],
  ['mapping-template', 'src/language/index.ts', 'names'],
  ['rest-api-model', 'src/model/index.ts', 'names'],
])('all that %s exports from %s has a docstring: its %s', (name, entry, depth) => {
  expect(print(undocumentedInSource(join(PACKAGES, name, entry), join(PACKAGES, name), depth))).toEqual([]);
});

describe('what is missing is found', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docstrings-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test('in an assembly', () => {
    const documented = { summary: 'x' };
    writeFileSync(join(folder, '.jsii'), JSON.stringify({ types: {
      'a.Props': { name: 'Props', datatype: true, docs: documented, properties: [{ name: 'a', optional: true, docs: documented }, { name: 'b' }] },
      'a.Kind': { name: 'Kind', members: [{ name: 'ONE' }] },
      'a.Engine': { name: 'Engine', docs: documented, methods: [{ name: 'run' }, { name: 'toString', overrides: 'b.Base' }], properties: [{ name: 'on', optional: true, docs: documented }] },
    } }));
    expect(print(undocumentedInAssembly(join(folder, '.jsii')))).toEqual([
      'Props.b lacks docstring', 'Props.a lacks @default', 'Kind lacks docstring', 'Kind.ONE lacks docstring', 'Engine.run lacks docstring',
    ]);
  });

  test('in sources', () => {
    writeFileSync(join(folder, 'engine.ts'), [
      '/** Settings. */', 'export interface EngineOptions {', '  /** A. */ readonly a?: string;', '  /** B. @default 1 */ readonly b?: number;', '  readonly c: string;', '}',
      'export const LIMIT = 1;',
      '/** Runs. */', 'export class Engine {', '  public static start(): void {}', '  private readonly hidden = 1;', '  public get on(): number { return this.hidden; }', '}',
      'export function unseen(): void {}',
    ].join('\n'));
    writeFileSync(join(folder, 'index.ts'), "export { Engine, LIMIT, type EngineOptions } from './engine';\n");
    expect(print(undocumentedInSource(join(folder, 'index.ts'), folder, 'members')).sort()).toEqual([
      'Engine.on lacks docstring', 'Engine.start lacks docstring', 'EngineOptions.a lacks @default', 'EngineOptions.c lacks docstring', 'LIMIT lacks docstring',
    ]);
  });
});
