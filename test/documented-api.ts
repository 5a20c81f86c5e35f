import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

/** A part of a public API, and what its docstring lacks. */
export interface Undocumented {
  /** Where it is: `Type.member`. */
  readonly name: string;

  /** What is missing. */
  readonly lacks: 'docstring' | '@default';
}

interface Documented {
  readonly name: string;
  readonly docs?: { readonly summary?: string; readonly default?: string };
}

interface AssemblyMember extends Documented {
  readonly overrides?: string;
  readonly optional?: boolean;
}

interface AssemblyType extends Documented {
  readonly datatype?: boolean;
  readonly members?: readonly AssemblyMember[];
  readonly properties?: readonly AssemblyMember[];
  readonly methods?: readonly AssemblyMember[];
}

/** What a jsii assembly lets out without a docstring. What overrides something has the docstring of that; only structs have defaults. */
export function undocumentedInAssembly(file: string): Undocumented[] {
  const { types } = JSON.parse(readFileSync(file, 'utf8')) as { readonly types: Readonly<Record<string, AssemblyType>> };
  return Object.values(types).flatMap((type) => {
    const properties = type.properties ?? [];
    const members = [...type.members ?? [], ...properties, ...type.methods ?? []].filter(({ overrides }) => overrides === undefined);
    return [
      ...lacking('docstring', [type, ...members].filter(({ docs }) => docs?.summary === undefined), type),
      ...lacking('@default', properties.filter(({ optional, docs }) => type.datatype === true && optional === true && docs?.default === undefined), type),
    ];
  });
}

function lacking(lacks: Undocumented['lacks'], parts: readonly Documented[], type: AssemblyType): Undocumented[] {
  return parts.map((part) => ({ name: part === type ? type.name : `${type.name}.${part.name}`, lacks }));
}

/**
 * What a TypeScript entry point lets out without a docstring; the optional properties of `…Options` have defaults.
 *
 * @param depth whether members are looked at, too
 */
export function undocumentedInSource(entry: string, folder: string, depth: 'names' | 'members'): Undocumented[] {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, ignoreDeprecations: '6.0', strict: true,
    skipLibCheck: true, types: ['node'], noEmit: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const index = source && checker.getSymbolAtLocation(source);
  if (index === undefined) throw new Error(`'${entry}' exports nothing`);
  const isOurs = (symbol: ts.Symbol): boolean => symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName.startsWith(join(folder, '/'))) === true;
  return checker.getExportsOfModule(index)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol))
    .filter(isOurs)
    .flatMap((symbol) => {
      const members = depth === 'names' ? [] : membersOf(symbol).filter(isPublic);
      const undocumented = [symbol, ...members].filter((part) => part.getDocumentationComment(checker).length === 0);
      const open = members.filter((member) => symbol.name.endsWith('Options') && (member.flags & ts.SymbolFlags.Optional) !== 0
        && !member.getJsDocTags(checker).some(({ name }) => name === 'default'));
      const nameOf = (part: ts.Symbol): string => part === symbol ? symbol.name : `${symbol.name}.${part.name}`;
      return [
        ...undocumented.map((part): Undocumented => ({ name: nameOf(part), lacks: 'docstring' })),
        ...open.map((part): Undocumented => ({ name: nameOf(part), lacks: '@default' })),
      ];
    });
}

function membersOf(symbol: ts.Symbol): ts.Symbol[] {
  const own = [...symbol.members?.values() ?? []];
  const statics = (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Enum)) === 0 ? [] : [...symbol.exports?.values() ?? []];
  return [...own, ...statics];
}

/** Members that a user can name: no constructor, no type parameter, nothing private, nothing that says what it overrides. */
function isPublic(member: ts.Symbol): boolean {
  if ((member.flags & (ts.SymbolFlags.Constructor | ts.SymbolFlags.TypeParameter | ts.SymbolFlags.Prototype)) !== 0 || member.name.startsWith('__')) return false;
  return member.declarations?.every((declaration) =>
    (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override)) === 0) === true;
}
