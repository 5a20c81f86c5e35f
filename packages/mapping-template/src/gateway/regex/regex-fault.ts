import { Fault } from '../../diagnostics/fault';

/** A pattern that java.util.regex refuses: `description` is Java's own wording. */
export function invalidPattern(pattern: string, description: string, offset: number): Fault {
  return new Fault('MAP4010', `the regular expression ${quoted(pattern)} is not valid at position ${offset}: ${description}`, {
    help: 'patterns follow java.util.regex; escape a special character with one backslash to mean the character itself',
    java: description,
    offset,
  });
}

/** A pattern that java.util.regex accepts and this engine does not. */
export function unsupportedPattern(pattern: string, feature: string, offset: number): Fault {
  return new Fault('MAP4011', `the regular expression ${quoted(pattern)} uses ${feature} at position ${offset}, which is not supported here`, {
    help: 'API Gateway may accept the pattern; write it without this feature to be able to render it here',
    offset,
  });
}

/** A replacement text that Java refuses: `description` is Java's own wording. */
export function invalidReplacement(replacement: string, description: string): Fault {
  return new Fault('MAP4012', `the replacement ${quoted(replacement)} is not valid: ${description}`, {
    help: 'in a replacement, $1 and ${name} insert a group; write \\$ for a dollar sign and \\\\ for a backslash',
    java: description,
  });
}

function quoted(text: string): string {
  return `'${text.length > 100 ? `${text.slice(0, 100)}…` : text}'`;
}
