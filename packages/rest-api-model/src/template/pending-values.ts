import { SourceLocation } from '../model/location';
import { isJsonObject, own } from './json-object';
import { Resolver } from './resolver';
import { NO_VALUE } from './resolving';
import { Stack } from './stack';

/** Text of a template with the stretches that CloudFormation fills in. */
export interface PendingText {
  /** The text; what is filled in stands as `<Name>`. */
  readonly text: string;
  /** The stretches that are filled in, in the order of the text. */
  readonly holes: { readonly start: number; readonly end: number }[];
}

interface OpenedStack {
  readonly stack: Stack;
  readonly resolver: Resolver;
}

/** A piece of text: as the template says it, or filled in when the stack is deployed. */
interface Piece {
  readonly text: string;
  readonly isPending: boolean;
}

type Found = { readonly value: unknown } | 'absent' | 'pending';

/**
 * Tells which values of some templates are known only when the stacks are deployed: names of resources, imports, and parameters
 * that the caller gives no value for, whatever their default.
 *
 * The model holds made-up values in their place, which nothing may be concluded from.
 */
export class PendingValues {
  private readonly stacks: ReadonlyMap<string, OpenedStack>;

  constructor(stacks: readonly OpenedStack[]) {
    this.stacks = new Map(stacks.map((opened) => [opened.stack.name, opened]));
  }

  /** Whether the value at a place is filled in, wholly or in part. */
  isPending(location: SourceLocation): boolean {
    const found = this.find(location);
    return found === 'pending' || (found !== 'absent' && holdsPending(found.value, this.stacks.get(location.stack)?.resolver, location));
  }

  /** The text at a place; undefined where there is none. */
  textAt(location: SourceLocation): PendingText | undefined {
    const found = this.find(location);
    const resolver = this.stacks.get(location.stack)?.resolver;
    if (found === 'absent' || resolver === undefined) return undefined;
    const pieces = found === 'pending' ? [pendingPiece(location.property ?? '')] : piecesOf(found.value, resolver, location);
    const holes: { start: number; end: number }[] = [];
    let text = '';
    for (const piece of pieces) {
      if (piece.isPending) holes.push({ start: text.length, end: text.length + piece.text.length });
      text += piece.text;
    }
    return { text, holes };
  }

  private find(location: SourceLocation): Found {
    const opened = this.stacks.get(location.stack);
    const declared = opened?.stack.template.resources.get(location.logicalId);
    if (opened === undefined || declared === undefined) return 'absent';
    return descend(declared.properties, location.property ?? '', opened.resolver, location);
  }
}

/** The value below a dotted path, whose keys may hold dots themselves. */
function descend(value: unknown, path: string, resolver: Resolver, location: SourceLocation): Found {
  const chosen = chooseBranch(value, resolver, location);
  if (path === '') return chosen === undefined ? 'absent' : { value: chosen };
  if (intrinsicName(chosen) !== undefined) return 'pending';
  const entries: [string, unknown][] = Array.isArray(chosen)
    ? chosen.filter((item) => chooseBranch(item, resolver, location) !== undefined).map((item, index) => [`${index}`, item])
    : isJsonObject(chosen) ? Object.entries(chosen) : [];
  const candidates = entries.filter(([key]) => path === key || path.startsWith(`${key}.`)).sort(([a], [b]) => b.length - a.length);
  for (const [key, item] of candidates) {
    const found = descend(item, path.slice(key.length + 1), resolver, location);
    if (found !== 'absent') return found;
  }
  return 'absent';
}

/** The value with `Fn::If` decided; undefined for `AWS::NoValue`. */
function chooseBranch(value: unknown, resolver: Resolver, location: SourceLocation): unknown {
  if (!isJsonObject(value)) return value;
  if (value.Ref === 'AWS::NoValue') return undefined;
  const name = intrinsicName(value);
  const argument = name === 'Fn::If' ? value[name] : undefined;
  if (!Array.isArray(argument) || typeof argument[0] !== 'string') return value;
  return chooseBranch(resolver.holds(argument[0], location) ? argument[1] : argument[2], resolver, location);
}

function intrinsicName(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const [name, ...others] = Object.keys(value);
  return name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined;
}

function holdsPending(value: unknown, resolver: Resolver | undefined, location: SourceLocation): boolean {
  if (resolver === undefined) return false;
  const chosen = chooseBranch(value, resolver, location);
  if (intrinsicName(chosen) !== undefined) return piecesOf(chosen, resolver, location).some(({ isPending }) => isPending);
  if (Array.isArray(chosen)) return chosen.some((item) => holdsPending(item, resolver, location));
  return isJsonObject(chosen) && Object.values(chosen).some((item) => holdsPending(item, resolver, location));
}

function piecesOf(value: unknown, resolver: Resolver, location: SourceLocation): Piece[] {
  const chosen = chooseBranch(value, resolver, location);
  if (chosen === undefined) return [];
  const name = intrinsicName(chosen);
  if (name === undefined || !isJsonObject(chosen)) return [{ text: knownText(chosen), isPending: false }];
  const argument = chosen[name];
  if (name === 'Fn::Join' && Array.isArray(argument) && typeof argument[0] === 'string' && Array.isArray(argument[1])) {
    const [delimiter, items] = argument as [string, unknown[]];
    const present = items.filter((item) => chooseBranch(item, resolver, location) !== undefined);
    return present.flatMap((item, index) => [
      ...(index === 0 ? [] : [{ text: delimiter, isPending: false }]),
      ...piecesOf(item, resolver, location),
    ]);
  }
  if (name === 'Fn::Sub') return piecesOfSub(argument, resolver, location);
  const given = name === 'Ref' && typeof argument === 'string' ? own(resolver.stack.parameters, argument) : undefined;
  if (given !== undefined) return [{ text: knownText(given), isPending: false }];
  return [pendingPiece(nameOf(name, argument))];
}

function piecesOfSub(argument: unknown, resolver: Resolver, location: SourceLocation): Piece[] {
  const [text, given] = Array.isArray(argument) ? argument as unknown[] : [argument];
  if (typeof text !== 'string') return [pendingPiece('Fn::Sub')];
  const variables = isJsonObject(given) ? given : {};
  return text.split(/(\$\{[^}]*\})/).filter((part) => part !== '').flatMap((part): Piece[] => {
    const name = /^\$\{([^}]*)\}$/.exec(part)?.[1]?.trim();
    if (name === undefined) return [{ text: part, isPending: false }];
    if (name.startsWith('!')) return [{ text: `\${${name.slice(1)}}`, isPending: false }];
    const local = own(variables, name) ?? own(resolver.stack.parameters, name);
    return local === undefined ? [pendingPiece(name)] : piecesOf(local, resolver, location);
  });
}

function pendingPiece(name: string): Piece {
  return { text: `<${name}>`, isPending: true };
}

function nameOf(intrinsic: string, argument: unknown): string {
  if (intrinsic === 'Ref' && typeof argument === 'string') return argument;
  if (intrinsic === 'Fn::GetAtt') return Array.isArray(argument) ? argument.filter((part) => typeof part === 'string').join('.') : knownText(argument);
  return intrinsic;
}

function knownText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === NO_VALUE ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
