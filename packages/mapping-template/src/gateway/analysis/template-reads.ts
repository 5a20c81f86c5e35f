/** Where a request carries a parameter. */
export enum ParameterLocation {
  /** A variable segment of the path. */
  PATH = 'path',
  /** The query string. */
  QUERYSTRING = 'querystring',
  /** A header. */
  HEADER = 'header',
}

/** A request parameter that a template reads by name. */
export interface ParameterRead {
  /** The parameter's name, in the case in which the template writes it. */
  readonly name: string;
  /**
   * Where the template looks for it.
   *
   * @default - `$input.params('name')`: path first, then query string, then headers
   */
  readonly location?: ParameterLocation;
  /**
   * Whether the template cannot do without it: its value reaches the output on every path through the
   * template, and no condition, default or emptiness test looks at it.
   */
  readonly required: boolean;
  /** Where the first reading reference begins, in UTF-16 units from the start of the template. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** Line of the first reading reference, from 1. */
  readonly line: number;
  /** Column of the first reading reference, from 1. */
  readonly column: number;
}

/** A place where the names of the parameters read are known at run time only. */
export interface ComputedRead {
  /**
   * Where the template looks.
   *
   * @default - anywhere
   */
  readonly location?: ParameterLocation;
  /** Where the reference begins, in UTF-16 units from the start of the template. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** Line of the reference, from 1. */
  readonly line: number;
  /** Column of the reference, from 1. */
  readonly column: number;
}

/** A place where a template reads the payload. */
export interface BodyRead {
  /**
   * The JSONPath, where it is written out.
   *
   * @default - the whole payload, or a path known at run time only
   */
  readonly path?: string;
  /** Where the reference begins, in UTF-16 units from the start of the template. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** Line of the reference, from 1. */
  readonly line: number;
  /** Column of the reference, from 1. */
  readonly column: number;
}

/** What a template takes from the request. */
export interface TemplateReads {
  /** Parameters read by name, in the order of their first reading, each name and location once. */
  readonly parameters: ParameterRead[];
  /** Parameters whose names are computed at run time. */
  readonly computed: ComputedRead[];
  /** Readings of the payload. */
  readonly body: BodyRead[];
}
