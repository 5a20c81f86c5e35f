import type { FindingSample, FindingSeverity } from '@model-gateway/mapping-template';
import { SourceLocation } from '../model/location';

/**
 * Where in a mapping template something is.
 */
export interface TemplatePlace {
  /**
   * The template as it is checked; what CloudFormation fills in stands as `<Name>`.
   */
  readonly text: string;

  /**
   * Where the place begins, in UTF-16 units from the start of the template.
   */
  readonly start: number;

  /**
   * Where it ends, exclusive.
   */
  readonly end: number;

  /**
   * Line of the start, from 1.
   */
  readonly line: number;

  /**
   * Column of the start, from 1, in UTF-16 units.
   */
  readonly column: number;
}

/**
 * Something wrong with a REST API, and where.
 */
export interface RestApiFinding {
  /**
   * Stable code: `API1…` for what cannot be read, `API2…` for configuration, `MAP…` for mapping templates.
   */
  readonly code: string;

  /**
   * How much it weighs.
   */
  readonly severity: FindingSeverity;

  /**
   * What is wrong, in one sentence.
   */
  readonly message: string;

  /**
   * The change to make.
   *
   * @default - the message says it
   */
  readonly help?: string;

  /**
   * The stack, the resource and the property.
   *
   * @default - the template as a whole
   */
  readonly location?: SourceLocation;

  /**
   * Name of the API.
   *
   * @default - the finding is about no single API
   */
  readonly api?: string;

  /**
   * The method as callers know it, for example `GET /users/{user_id}`.
   *
   * @default - the finding is about no single method
   */
  readonly method?: string;

  /**
   * The place in a mapping template.
   *
   * @default - the finding is not about the text of a template
   */
  readonly template?: TemplatePlace;

  /**
   * A request that shows it, really rendered.
   *
   * @default - the finding needs no request to be seen
   */
  readonly sample?: FindingSample;

  /**
   * What a safe repair of the template does, as a command.
   *
   * @default - there is no repair that is safe without knowing what is meant
   */
  readonly repair?: string;
}
