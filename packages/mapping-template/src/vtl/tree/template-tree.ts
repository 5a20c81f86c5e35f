import type { Access, Expression, MapEntry } from './expressions';
import type { Block, ElseBranch, IfBranch, Statement, Word } from './statements';

/** Every kind of node. */
export type Node = Block | Statement | Expression | Access | MapEntry | IfBranch | ElseBranch | Word;

/** Names of the kinds of nodes. */
export type NodeKind = Node['kind'];
