import { messageOf } from '../../errors/message-of';

/** An error of a template as a line of the batch tells it. */
export interface BatchError {
  readonly kind: 'parse' | 'runtime';
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Code where an error has none of its own: the renderer itself failed. */
const UNKNOWN_CODE = 'GW1036';

/** The line for an error: the template's own code and place where it has them. */
export function batchError(error: unknown, kind: 'parse' | 'runtime'): BatchError {
  const fields: { readonly [name: string]: unknown } = typeof error === 'object' && error !== null ? { ...error } : {};
  return {
    kind,
    code: typeof fields.code === 'string' ? fields.code : UNKNOWN_CODE,
    message: typeof fields.reason === 'string' ? fields.reason : messageOf(error),
    line: typeof fields.line === 'number' ? fields.line : 1,
    column: typeof fields.column === 'number' ? fields.column : 1,
  };
}
