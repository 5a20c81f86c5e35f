/** How much a finding weighs. */
export enum FindingSeverity {
  /** The template fails, or sends something else than it says, whatever the request. */
  ERROR = 'error',
  /** The template is probably wrong, or is wrong for some requests. */
  WARNING = 'warning',
}

/** A replacement in the text of a template. */
export interface TextEdit {
  /** Where the replaced text begins, in UTF-16 units from the start of the template. */
  readonly start: number;
  /** Where the replaced text ends, exclusive, in UTF-16 units from the start of the template. */
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
}

/** A repair that leaves the meaning of everything else alone. */
export interface FindingFix {
  /** What the repair does, as a command: "remove the space after '#'". */
  readonly description: string;
  /** The replacements, in the order of the text; they never overlap. */
  readonly edits: TextEdit[];
}

/** A request that shows the finding, and what the template makes of it. */
export interface FindingSample {
  /** The request as JSON text, in the form that `MappingTemplate.render` takes. */
  readonly request: string;
  /** What the template was rendered to for this request. */
  readonly output: string;
  /**
   * The parameter, or the place in the body, that carries the attack.
   *
   * @default - the sample is no attack
   */
  readonly parameter?: string;
  /**
   * The value to send in it.
   *
   * @default - the sample is no attack
   */
  readonly value?: string;
}

/** Something wrong with a template, and where. */
export interface Finding {
  /** Stable code, `MAP1…` for syntax, `MAP2…` for the rules. */
  readonly code: string;
  /** How much it weighs. */
  readonly severity: FindingSeverity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /**
   * The change to make.
   *
   * @default - the message says it
   */
  readonly help?: string;
  /** Where the span begins, in UTF-16 units from the start of the template. */
  readonly start: number;
  /** Where the span ends, exclusive, in UTF-16 units from the start of the template. */
  readonly end: number;
  /** Line of the start, from 1. */
  readonly line: number;
  /** Column of the start, from 1, in UTF-16 units. */
  readonly column: number;
  /**
   * Whether API Gateway can never do what the template says, so that a construct refuses it.
   *
   * @default false
   */
  readonly refuses?: boolean;
  /**
   * A request that shows it, really rendered.
   *
   * @default - the finding needs no request to be seen
   */
  readonly sample?: FindingSample;
  /**
   * A safe repair.
   *
   * @default - there is none that is safe without knowing what is meant
   */
  readonly fix?: FindingFix;
}
