import type { Statement } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/** `#macro(name ...) ... #end`: API Gateway allows no macros, so the definition has no effect but on escaped calls. */
export function buildMacro(parsed: ParsedDirective, macros: Set<string>): Statement {
  const [name] = parsed.args;
  if (name?.kind !== 'word' || parsed.body === undefined) {
    return broken(parsed, 'MAP1012', '#macro has no name');
  }
  macros.add(name.word);
  return {
    kind: 'macro',
    header: parsed.header,
    name: name.word,
    nameSpan: { start: name.start, end: name.end },
    args: parsed.args,
    body: parsed.body,
    start: parsed.start,
    end: parsed.end,
  };
}
