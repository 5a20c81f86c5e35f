import { JsonPath } from './json-path';

/** Most paths that are kept; a template that computes its paths starts over when it is full. */
const MAX_PATHS = 1000;

/** Compiled paths by their text, so that a template compiles each of its paths once. */
export class JsonPathCache {
  private readonly paths = new Map<string, JsonPath>();

  /** @throws Fault MAP4003 for a path that is not valid */
  public compile(text: string): JsonPath {
    let path = this.paths.get(text);
    if (path === undefined) {
      path = JsonPath.compile(text);
      if (this.paths.size >= MAX_PATHS) {
        this.paths.clear();
      }
      this.paths.set(text, path);
    }
    return path;
  }
}
