import type { Access, Expression, MapEntry, Block, ElseBranch, IfBranch, Statement } from './nodes';
/** Every kind of node. */
export type Node = Block | Statement | Expression | Access | MapEntry | IfBranch | ElseBranch;

/** Names of the kinds of nodes. */
export type NodeKind = Node['kind'];
