import { builderError } from './builder-error';
import { Declaration, describe, describeSource, isRequired } from './declaration';
import { DeclaredParameter } from './declared-parameter';

/**
 * The declarations in the order of their first use, each once.
 *
 * @throws when two of them give one parameter different types.
 */
export function distinct(declarations: readonly Declaration[]): Declaration[] {
  const found = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const place = describeSource(declaration.source);
    const other = found.get(place);
    if (other !== undefined && other !== declaration) {
      throw builderError(`${place} is declared twice: once as ${describe(other)}, once as ${describe(declaration)}; `
        + 'declare it once and put the same object wherever the value is needed');
    }
    found.set(place, declaration);
  }
  return [...found.values()];
}

/**
 * What the method declares of the values, those of the body left out.
 */
export function declaredParameters(declarations: readonly Declaration[]): DeclaredParameter[] {
  return declarations.flatMap((declaration) => {
    const { source } = declaration;
    if (source.kind === 'body') { return []; }
    return [{
      name: source.name,
      location: source.location,
      required: isRequired(declaration),
      source: `method.request.${source.location}.${source.name}`,
      type: describe(declaration),
    }];
  });
}
