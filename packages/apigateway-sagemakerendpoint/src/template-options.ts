import { RequestTemplate, ResponseTemplate } from '@model-gateway/mapping-template';
import { TemplateChecks } from '@model-gateway/vtl-integration';

/**
 * How a client's request becomes the model's, and the model's answer the client's: written in VTL, or described in code.
 */
export interface TemplateOptions {
  /**
   * The VTL template that turns the client's request into the body of the POST to the endpoint, for requests of the
   * content type `application/json` and for those that name none. It goes out as it is written.
   *
   * @default - `request` describes it; exactly one of the two is needed
   */
  readonly requestMappingTemplate?: string;

  /**
   * The body of the POST to the endpoint, described in code, for the same requests. A value that breaks its type is
   * answered 400 with the parameter's name, without the model being asked.
   *
   * @default - `requestMappingTemplate` has it; exactly one of the two is needed
   */
  readonly request?: RequestTemplate;

  /**
   * VTL templates for requests of other content types, by content type without parameters.
   *
   * @default - requests of other content types than those of `additionalRequests` are answered 415
   */
  readonly additionalRequestTemplates?: { [contentType: string]: string };

  /**
   * Bodies that are described in code for requests of other content types, by content type without parameters.
   *
   * @default - requests of other content types than those of `additionalRequestTemplates` are answered 415
   */
  readonly additionalRequests?: { [contentType: string]: RequestTemplate };

  /**
   * The VTL template that turns the endpoint's answer into the client's. It goes out as it is written.
   *
   * @default - `response`, or else the endpoint's answer goes to the client as it is
   */
  readonly responseMappingTemplate?: string;

  /**
   * The client's answer, described in code.
   *
   * @default - `responseMappingTemplate`, or else the endpoint's answer goes to the client as it is
   */
  readonly response?: ResponseTemplate;

  /**
   * What is made of findings in the VTL templates, such as a parameter that lets callers write JSON of their own. A
   * template that API Gateway can never render as it stands is an error.
   *
   * @default TemplateChecks.WARN
   */
  readonly templateChecks?: TemplateChecks;
}
