import type { Node } from './template-tree';

/** What to do at each node; `leave` runs after the node's children. */
export interface Visitor {
  /**
   * Called before the children; answering false skips them.
   *
   * @default - nothing is done, and the children are visited
   */
  enter?(node: Node, parents: readonly Node[]): boolean | void;
  /**
   * Called after the children, or after `enter` where it skipped them.
   *
   * @default - nothing is done
   */
  leave?(node: Node, parents: readonly Node[]): void;
}

/**
 * Visits a node and everything below it, in the order of the source. The insides of interpolated strings are visited too.
 *
 * `parents` is the way from the root, outermost first; it is reused between calls, so copy what you keep.
 */
export function walk(root: Node, visitor: Visitor): void {
  const parents: Node[] = [];
  const visit = (node: Node): void => {
    if (visitor.enter?.(node, parents) !== false) {
      parents.push(node);
      for (const child of childrenOf(node)) {
        visit(child);
      }
      parents.pop();
    }
    visitor.leave?.(node, parents);
  };
  visit(root);
}

/** The nodes directly below a node, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'block':
      return node.statements;
    case 'reference':
      return node.accesses;
    case 'method':
      return node.args;
    case 'index':
      return [node.index];
    case 'interpolation':
      return [node.body];
    case 'list':
      return node.items;
    case 'map':
      return node.entries;
    case 'entry':
      return [node.key, node.value];
    case 'range':
      return [node.from, node.to];
    case 'not':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'parentheses':
      return [node.inner];
    case 'set':
      return [node.target, node.value];
    case 'if':
      return node.otherwise === undefined ? node.branches : [...node.branches, node.otherwise];
    case 'branch':
      return [node.condition, node.body];
    case 'foreach':
      return node.source === undefined ? [node.body] : [node.source, node.body];
    case 'else':
    case 'define':
    case 'literal':
      return [node.body];
    case 'macro':
      return [...node.args, node.body];
    case 'break':
      return node.scope === undefined ? [] : [node.scope];
    case 'stop':
      return node.reason === undefined ? [] : [node.reason];
    case 'resource':
      return node.args;
    case 'directive':
      return node.body === undefined ? node.args : [...node.args, node.body];
    case 'broken':
      return node.body === undefined ? [] : [node.body];
    case 'text':
    case 'hole':
    case 'comment':
    case 'raw':
    case 'property':
    case 'string':
    case 'number':
    case 'boolean':
    case 'word':
      return [];
  }
}
