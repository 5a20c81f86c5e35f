import { escapedReference, vtlString } from './vtl-text';

/**
 * How a request is answered 400 without Lambda and without asking the model, and what the integration must have for it.
 *
 * The endpoint's name stands in the integration's URI as a placeholder, `path/endpoints/{endpoint}/invocations`, which a static
 * mapping of `integration.request.path.endpoint` fills. A template that refuses overrides the placeholder with a constant that no endpoint can be
 * called, sets the status of the answer to 400 once, and renders a constant body: whatever of this a service ignored, nothing that the caller
 * sent reaches a model. The response templates tell a refused request by a key that travels with the overrides, and answer with the parameter's name.
 *
 * What a construct does with it: the placeholder and its mapping in the integration, `guardResponse` around every response template
 * of every integration response (the error responses, too), and a method response for `status`.
 */
export class Refusal {
  /**
   * The name of the placeholder in the integration's URI: `endpoint`.
   */
  public readonly pathParameter: string = 'endpoint';

  /**
   * The name that a refused request calls. SageMaker's names have letters, digits and hyphens: no endpoint has this name or can ever have it.
   */
  public readonly endpointName: string = 'refused_by_mapping_template';

  /**
   * The status that the caller gets.
   */
  public readonly status: number = 400;

  /**
   * @internal
   */
  public static readonly _of = new Refusal();

  private constructor() {}

  /**
   * The key of the integration's request parameters that holds the endpoint's name, quoted, as its value.
   */
  public get requestParameter(): string {
    return `integration.request.path.${this.pathParameter}`;
  }

  /**
   * A response template that answers a refused request, and is the given template for any other.
   *
   * A refused request gets `{"message": "...", "parameter": "items", "requestId": "..."}`. The given text stays as it is, behind the answer.
   *
   * @param template the template's text; an empty one, which passes the endpoint's answer through, still does.
   */
  public guardResponse(template: string): string {
    return [
      `#set($refused = ${MARK})`,
      "#if($refused != '')",
      '{',
      `  "message": "parameter '${escapedReference('refused')}' is missing or not allowed",`,
      `  "parameter": "${escapedReference('refused')}",`,
      '  "requestId": "$context.requestId"',
      '}',
      '#stop',
      '#end',
      template === '' ? '$input.body' : template,
    ].join('\n');
  }

  /**
   * The statements with which a template of one's own refuses a request, once. What it prints besides should be constant, and end with `#stop`.
   *
   * @param parameter the name of the parameter that is missing or not allowed, as the client is told.
   */
  public refuseRequest(parameter: string): string {
    return this._refuse(vtlString(parameter)).join('');
  }

  /**
   * @internal
   */
  public _refuse(parameter: string = '$refused'): string[] {
    return [
      `#set($context.requestOverride.path.${this.pathParameter} = '${this.endpointName}')`,
      `#set($context.responseOverride.status = ${this.status})`,
      `#set(${MARK} = ${parameter})`,
    ];
  }
}

/** Travels from the request template to the response template. It holds a name that was declared, never anything that was sent. */
const MARK = '$context.responseOverride.refused';
