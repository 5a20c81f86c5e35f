import { MappingTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { findHoles } from './private/find-holes';
import { emptyText } from './private/request-texts';
import { refusalsIn, reportsOf, reportsOfText } from './private/template-findings';

/**
 * How a template is read.
 */
export interface VtlTemplateOptions {
  /**
   * What errors call the template: a file's name, or that of a prop.
   *
   * @default 'template'
   */
  readonly name?: string;

  /**
   * Whether the template maps requests or responses.
   *
   * @default TemplatePhase.REQUEST
   */
  readonly phase?: TemplatePhase;
}

/**
 * Reads mapping templates that may hold CDK tokens, such as the name of a resource of the same stack.
 */
export class VtlTemplate {
  /**
   * Reads a template. Its tokens are left as they are: they may stand wherever text may stand, and CloudFormation fills
   * them in.
   *
   * @param text the template, which goes out unaltered
   * @param options how it is read
   * @throws every reason why API Gateway could not render it, each with the place in the template and the change to make
   */
  public static parse(text: string, options: VtlTemplateOptions = {}): MappingTemplate {
    const { name = 'template', phase = TemplatePhase.REQUEST } = options;
    try {
      return MappingTemplate.parse(text, { name, holes: findHoles(text) });
    } catch (firstMistake) {
      const refusals = refusalsIn(reportsOfText(text, name, phase));
      throw refusals.length > 0 ? new Error(refusals.join('\n')) : firstMistake;
    }
  }

  /**
   * Why API Gateway can never do what the template says, one message for each reason; empty where it can.
   *
   * @param template a template that parses
   * @param phase whether it maps requests or responses
   */
  public static check(template: MappingTemplate, phase: TemplatePhase): string[] {
    const problems = phase === TemplatePhase.REQUEST ? emptyText(template.name, template.text) : [];
    return [...problems, ...refusalsIn(reportsOf(template, phase))];
  }

  private constructor() {}
}
