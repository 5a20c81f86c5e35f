import { loadModel } from './load-model';
import { Api } from './model/api';
import { RestApiModelOptions, StackTemplate } from './rest-api-model-options';

/**
 * The REST APIs of CloudFormation templates as plain data: every intrinsic function resolved, every default written out.
 *
 * It reads what any tool has synthesized, resource by resource or as an OpenAPI `Body`.
 */
export class RestApiModel {
  /**
   * Reads the REST APIs of one template.
   *
   * Fails with every problem of the template, each with its resource and property.
   */
  static fromTemplate(template: unknown, options: RestApiModelOptions = {}): RestApiModel {
    return new RestApiModel(loadModel([{ name: options.stackName ?? 'Stack', template }], options).apis);
  }

  /**
   * Reads the REST APIs of several stacks, which may import one another's values.
   *
   * Fails with every problem of the templates, each with its stack, resource and property.
   */
  static fromStacks(stacks: StackTemplate[], options: RestApiModelOptions = {}): RestApiModel {
    return new RestApiModel(loadModel(stacks, options).apis);
  }

  /**
   * The APIs, in the order of the templates.
   */
  readonly apis: Api[];

  private constructor(apis: readonly Api[]) {
    this.apis = [...apis];
  }
}
