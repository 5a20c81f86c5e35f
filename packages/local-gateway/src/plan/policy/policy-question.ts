/** Who calls what, as far as a policy can ask. */
export interface PolicyQuestion {
  /** ARN of the method. */
  readonly resource: string;
  /**
   * ARN of the caller.
   *
   * @default - nobody has to say who calls
   */
  readonly callerArn?: string;
  /** Whether somebody has to say who calls, and nobody here can check it. */
  readonly isCallerUnknown: boolean;
  readonly sourceIp: string;
  readonly userAgent?: string;
  readonly referer?: string;
}

/** What can be said of a part of a policy; what is not known here is neither true nor false. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** Whether everything holds. */
export function all(parts: Iterable<Certainty>): Certainty {
  let whole: Certainty = 'yes';
  for (const part of parts) {
    if (part === 'no') return 'no';
    if (part === 'unknown') whole = 'unknown';
  }
  return whole;
}

/** The account of an ARN. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}
