import { MappingTemplate } from '@model-gateway/mapping-template';
import { findHoles } from './private/find-holes';

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
   * @throws the first syntax error, with the place in the template
   */
  public static parse(text: string, options: VtlTemplateOptions = {}): MappingTemplate {
    return MappingTemplate.parse(text, { name: options.name, holes: findHoles(text) });
  }

  private constructor() {}
}
