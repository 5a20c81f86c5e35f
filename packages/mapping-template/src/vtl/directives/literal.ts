import type { Statement } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/** `#literal() ... #end`: the body is printed as it stands, comments in it aside. */
export function buildLiteral(parsed: ParsedDirective): Statement {
  const [argument] = parsed.args;
  // An argument takes the place of the body.
  const text = argument === undefined ? parsed.bodyText : parsed.argumentText;
  if (parsed.body === undefined || text === undefined) {
    return broken(parsed, 'MAP1021', parsed.parentheses ? '#literal needs a body, and has an empty one' : '#literal needs parentheses and a body',
      'write #literal() ... #end, or #[[ ... ]]#');
  }
  return { kind: 'literal', header: parsed.header, args: parsed.args, text, body: parsed.body, start: parsed.start, end: parsed.end };
}
