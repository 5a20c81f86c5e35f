import { Route } from '@model-gateway/rest-api-model/model';

/** A place in the tree of paths; `{name}` and `{name+}` children are beside the fixed ones. */
interface Node<Target> {
  readonly fixed: Map<string, Node<Target>>;
  variable?: { readonly name: string; readonly node: Node<Target> };
  greedy?: { readonly name: string; readonly targets: ReadonlyMap<string, Target> };
  targets: ReadonlyMap<string, Target>;
}

/** What a path leads to, and the values of its variables, still percent-encoded. */
export interface RouteMatch<Target> {
  readonly target: Target;
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/** HTTP methods that `ANY` stands for (documented). */
const ANY_METHODS = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);

/** The routes of an API, searched in API Gateway's order of precedence: fixed, `{variable}`, `{greedy+}`. */
export class RouteTree<Target> {
  private readonly root: Node<Target> = newNode();

  /** Adds a route with what each of its methods leads to. */
  add(route: Route, targets: ReadonlyMap<string, Target>): void {
    let node = this.root;
    const parts = route.path.split('/').filter((part) => part !== '');
    for (const part of parts) {
      if (part.startsWith('{') && part.endsWith('+}')) {
        node.greedy = { name: part.slice(1, -2), targets };
        return;
      }
      node = part.startsWith('{') && part.endsWith('}') ? variableChild(node, part.slice(1, -1)) : fixedChild(node, part);
    }
    node.targets = targets;
  }

  /**
   * Finds the method for a path below the stage.
   *
   * A fixed path without the method gives way to a more general one that has it (recorded), so the search goes on.
   * A trailing slash and slashes at the front do not count (recorded).
   */
  match(method: string, path: string): RouteMatch<Target> | undefined {
    const trimmed = path.replace(/^\/+/, '').replace(/\/$/, '');
    const segments = trimmed === '' ? [] : trimmed.split('/');
    return search(this.root, method, segments, 0);
  }
}

function search<Target>(node: Node<Target>, method: string, segments: readonly string[], at: number): RouteMatch<Target> | undefined {
  const segment = segments[at];
  if (segment === undefined) return found(node.targets, method, []);
  const fixed = node.fixed.get(segment);
  const below = fixed && search(fixed, method, segments, at + 1);
  if (below !== undefined) return below;
  if (node.variable !== undefined && segment !== '') {
    const match = search(node.variable.node, method, segments, at + 1);
    if (match !== undefined) return { target: match.target, variables: [[node.variable.name, segment], ...match.variables] };
  }
  return node.greedy && found(node.greedy.targets, method, [[node.greedy.name, segments.slice(at).join('/')]]);
}

function found<Target>(
  targets: ReadonlyMap<string, Target>,
  method: string,
  variables: readonly (readonly [string, string])[],
): RouteMatch<Target> | undefined {
  const target = targets.get(method) ?? (ANY_METHODS.has(method) ? targets.get('ANY') : undefined);
  return target && { target, variables };
}

function newNode<Target>(): Node<Target> {
  return { fixed: new Map(), targets: new Map() };
}

function fixedChild<Target>(node: Node<Target>, part: string): Node<Target> {
  const known = node.fixed.get(part);
  if (known !== undefined) return known;
  const child = newNode<Target>();
  node.fixed.set(part, child);
  return child;
}

function variableChild<Target>(node: Node<Target>, name: string): Node<Target> {
  node.variable ??= { name, node: newNode<Target>() };
  return node.variable.node;
}
