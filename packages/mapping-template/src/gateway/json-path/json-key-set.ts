import { JavaCollection, type JavaMap, type JavaValue } from '../../vtl/values';

/** The keys of an object, as the function `keys()` of a path answers them; no list to JSONPath, but one to a template's loop. */
export class JsonKeySet extends JavaCollection {
  public readonly javaClass = 'java.util.LinkedHashMap$LinkedKeySet';

  public constructor(private readonly map: JavaMap) {
    super();
  }

  public get size(): number {
    return this.map.size;
  }

  public elements(): Iterable<JavaValue> {
    return this.map.keys();
  }
}
