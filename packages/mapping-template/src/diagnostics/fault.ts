/** What a fault knows beyond its message. */
export interface FaultDetail {
  /** The way out, as one sentence without a full stop. */
  readonly help?: string;
  /** Message that the Java original gives for the same mistake, where API Gateway shows it to the caller. */
  readonly java?: string;
  /** Offset in UTF-16 units inside the text that is wrong (a JSON text, a path, a pattern). */
  readonly offset?: number;
}

/**
 * A rendering ends because of the data or of a text that was handed to a function: JSON, a path, a pattern, an encoding, a limit.
 *
 * It has no place in the template: whoever calls the function knows that place and adds it.
 */
export class Fault extends Error {
  public constructor(
    /** Stable code, MAP4xxx or MAP5xxx. */
    public readonly code: string,
    message: string,
    public readonly detail: FaultDetail = {},
  ) {
    super(message);
    this.name = 'Fault';
  }
}

/** What something answers, or the fault with which it ends. */
export function answerOrFault<T>(action: () => T): T | Fault {
  try {
    return action();
  } catch (error) {
    if (error instanceof Fault) {
      return error;
    }
    throw error;
  }
}
