import { Fault } from '../src/diagnostics/fault';

/** The fault that a call throws. */
export function faultOf(run: () => unknown): Fault {
  const error = thrownBy(run);
  if (error instanceof Fault) {
    return error;
  }
  throw error ?? new Error('no fault');
}

/** The whole message of the error that a call throws. */
export function messageOf(run: () => unknown): string {
  const error = thrownBy(run);
  return error === undefined ? 'no error' : (error as Error).message;
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
