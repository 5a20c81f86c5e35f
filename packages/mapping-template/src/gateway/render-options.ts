import type { RenderLimits } from './limits/render-limits';

/** Which of the two templates of an integration it is. */
export enum TemplatePhase {
  /** Makes the backend's request of the client's. */
  REQUEST = 'request',
  /** Makes the client's response of the backend's. */
  RESPONSE = 'response',
}

/**
 * How a template is rendered.
 */
export interface RenderOptions {
  /**
   * Whether the template maps a request or a response.
   *
   * @default TemplatePhase.REQUEST
   */
  readonly phase?: TemplatePhase;

  /**
   * Tells which branches ran and how often each loop.
   *
   * @default false
   */
  readonly trace?: boolean;

  /**
   * Tells where in the template each part of the output comes from.
   *
   * @default false
   */
  readonly sourceMap?: boolean;

  /**
   * Bounds of the rendering.
   *
   * @default - API Gateway's quotas, and bounds that no sensible template reaches
   */
  readonly limits?: RenderLimits;
}
