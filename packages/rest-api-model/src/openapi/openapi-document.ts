import { SourceLocation } from '../model/location';
import { Properties } from '../read/properties';
import { isJsonObject, own } from '../template/json-object';
import { ProblemList } from '../template/stack';

/** A Swagger 2.0 or OpenAPI 3 document inside a template, with what its parts refer to. */
export class OpenApiDocument {
  constructor(readonly root: Properties, private readonly problems: ProblemList) {}

  /** Whether the document is Swagger 2.0. */
  get isSwagger(): boolean {
    return this.root.value('swagger') !== undefined;
  }

  /** Schemas that are declared by name. */
  get schemas(): Properties | undefined {
    return this.isSwagger ? this.root.object('definitions') : this.root.object('components')?.object('schemas');
  }

  /** Ways of proving who one is, by name. */
  get securitySchemes(): Properties | undefined {
    return this.isSwagger ? this.root.object('securityDefinitions') : this.root.object('components')?.object('securitySchemes');
  }

  /** What `$ref` points at inside the document, or the properties themselves. */
  follow(properties: Properties): Properties {
    const reference = properties.optionalText('$ref');
    if (reference === undefined) return properties;
    const found = reference.startsWith('#/') ? this.at(reference.slice(2).split('/')) : undefined;
    if (isJsonObject(found)) return new Properties(found, properties.location, this.problems);
    properties.report('API1016', `'${reference}' names nothing in the document`, '$ref');
    return new Properties({}, properties.location, this.problems);
  }

  /** Plain data as properties at a place. */
  properties(value: unknown, location: SourceLocation): Properties {
    return new Properties(isJsonObject(value) ? value : {}, location, this.problems);
  }

  private at(path: readonly string[]): unknown {
    let found: unknown = this.root.value(unescape(path[0] ?? ''));
    for (const part of path.slice(1)) found = isJsonObject(found) ? own(found, unescape(part)) : undefined;
    return found;
  }
}

/** A part of a JSON pointer as the key that it stands for. */
function unescape(part: string): string {
  return part.replace(/~1/g, '/').replace(/~0/g, '~');
}
