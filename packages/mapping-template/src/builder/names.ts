import { Declaration } from './declaration';

/** Names that the service, the language or the printed template itself uses. */
const RESERVED = ['input', 'util', 'context', 'stageVariables', 'foreach', 'velocityCount', 'velocityHasNext', 'refused', 'depth',
  'header', 'newline', 'dollar', 'hash', 'prefix', 'true', 'false', 'null'];

/** What is put behind a variable's name for the variables that belong to it. */
const SUFFIXES = ['', 'List', 'Item', 'ItemText', 'ItemAllowed', 'Text', 'Allowed', 'Folded', 'Count', 'Index'];

/**
 * Gives every declared value a variable of its own, named after what the caller writes.
 */
export class Names {
  private readonly taken = new Set(RESERVED);
  private readonly variables = new Map<unknown, string>();

  /**
   * The variable of a declaration.
   */
  public of(declaration: Declaration): string {
    return this.named(declaration, declaration.source.name);
  }

  /**
   * The variable that holds the list of a declaration.
   */
  public listOf(declaration: Declaration): string {
    return declaration.source.kind === 'body' ? this.of(declaration) : `${this.of(declaration)}List`;
  }

  /**
   * The variable that holds one item of a list.
   */
  public itemOf(declaration: Declaration): string {
    return `${this.of(declaration)}Item`;
  }

  /**
   * The variable of any key, made of words that describe it.
   */
  public named(key: unknown, words: string): string {
    const known = this.variables.get(key);
    if (known !== undefined) { return known; }
    const stem = camelCase(words);
    let name = stem;
    for (let number = 2; SUFFIXES.some((suffix) => this.taken.has(name + suffix)); number++) { name = `${stem}${number}`; }
    SUFFIXES.forEach((suffix) => this.taken.add(name + suffix));
    this.variables.set(key, name);
    return name;
  }
}

function camelCase(words: string): string {
  const parts = words.split(/[^a-zA-Z0-9]+/).filter((part) => part !== '');
  const joined = parts.map((part, index) => (index === 0 ? part[0].toLowerCase() : part[0].toUpperCase()) + part.slice(1)).join('');
  return /^[a-zA-Z]/.test(joined) ? joined : `value${joined}`;
}
