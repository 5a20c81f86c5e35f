import { RestApiModelOptions, StackTemplate } from '../rest-api-model-options';
import { checkApis } from './check-apis';
import { RestApiReport } from './rest-api-report';

/**
 * Finds what is wrong with REST APIs before they are deployed: configuration that API Gateway refuses or that does not do what it says, and every
 * mistake in their mapping templates.
 *
 * It reads what any tool has synthesized. What only the deployment knows, such as a parameter without a default, is never a finding.
 */
export class RestApiRules {
  /**
   * Checks the REST APIs of one template.
   *
   * @param template the CloudFormation template as plain data, for example from `JSON.parse`
   * @param options what the template leaves open
   */
  static checkTemplate(template: unknown, options: RestApiModelOptions = {}): RestApiReport {
    return RestApiRules.checkStacks([{ name: options.stackName ?? 'Stack', template }], options);
  }

  /**
   * Checks the REST APIs of several stacks, which may import one another's values.
   *
   * @param stacks the stacks
   * @param options what the templates leave open
   */
  static checkStacks(stacks: StackTemplate[], options: RestApiModelOptions = {}): RestApiReport {
    const { findings, notes } = checkApis(stacks, options);
    return new RestApiReport([...findings], [...notes]);
  }

  private constructor() {}
}
