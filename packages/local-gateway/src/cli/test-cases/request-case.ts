import { InjectedRequest } from '../../injected-request';

/** A request with the answer that it has to get. */
export interface RequestCase {
  readonly name: string;
  readonly request: InjectedRequest;
  readonly expected: ExpectedAnswer;
}

/** The answer that a request has to get; what is left out is not looked at. */
export interface ExpectedAnswer {
  readonly status?: number;
  /** Values by name, whatever its case. */
  readonly headers?: { readonly [name: string]: string };
  /** Compared as JSON where both are, else as text without blanks at the ends. */
  readonly body?: string;
}
