import { Api } from './model/api';
import { Problem } from './problems/problem';
import { RestApiModelError } from './problems/rest-api-model-error';
import { readApis } from './read/read-apis';
import { StackResources } from './read/stack-resources';
import { RestApiModelOptions, StackTemplate } from './rest-api-model-options';
import { readCloudFormationTemplate } from './template/cloudformation-template';
import { isJsonObject, own } from './template/json-object';
import { PendingValues } from './template/pending-values';
import { Environment, ProblemList } from './template/stack';

/** A resource of a template as it is declared, its condition holding. */
export interface DeclaredResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly propertyNames: readonly string[];
}

/** All that the templates say about REST APIs, and what is wrong with them. */
export interface LoadedModel {
  readonly apis: readonly Api[];
  readonly resources: readonly DeclaredResource[];
  readonly problems: readonly Problem[];
  /** What of the values is known only when the stacks are deployed. */
  readonly pending: PendingValues;
}

/** Reads the REST APIs of some stacks; throws a {@link RestApiModelError} with every problem. */
export function loadModel(stacks: readonly StackTemplate[], options: RestApiModelOptions = {}): LoadedModel {
  const loaded = inspectModel(stacks, options);
  if (loaded.problems.length > 0) throw new RestApiModelError([...loaded.problems]);
  return loaded;
}

/** Reads the REST APIs of some stacks as far as they can be read, with every problem. */
export function inspectModel(stacks: readonly StackTemplate[], options: RestApiModelOptions = {}): LoadedModel {
  const problems = new ProblemList();
  const opened: StackResources[] = [];
  const imports = (name: string): unknown => {
    const given = own(options.imports ?? {}, name);
    return given ?? exportedValue(name, opened);
  };
  for (const stack of stacks) {
    const template = readCloudFormationTemplate(stack.template);
    if (template === undefined) {
      problems.add('API1001', `'${stack.name}' is not a CloudFormation template: an object with Resources, each with a Type, is expected`);
      continue;
    }
    const environment = environmentOf(stack, options);
    opened.push(new StackResources({ name: stack.name, template, environment, parameters: options.parameters ?? {}, imports, problems }));
  }
  const apis = readApis(opened, problems);
  const pending = new PendingValues(opened.map(({ stack, resolver }) => ({ stack, resolver })));
  return { apis, resources: opened.flatMap(declaredResources), problems: [...problems.found], pending };
}

function declaredResources(stack: StackResources): DeclaredResource[] {
  return stack.declared().map(({ logicalId, type, properties }) => (
    { stack: stack.stack.name, logicalId, type, propertyNames: Object.keys(properties) }
  ));
}

function environmentOf(stack: StackTemplate, options: RestApiModelOptions): Environment {
  const region = stack.region ?? options.region ?? 'us-east-1';
  const isChina = region.startsWith('cn-');
  return {
    region,
    accountId: stack.accountId ?? options.accountId ?? '123456789012',
    partition: isChina ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws',
    urlSuffix: isChina ? 'amazonaws.com.cn' : 'amazonaws.com',
  };
}

function exportedValue(name: string, stacks: readonly StackResources[]): unknown {
  for (const stack of stacks) {
    for (const [output, declared] of Object.entries(stack.stack.template.outputs)) {
      if (!isJsonObject(declared) || !isJsonObject(declared.Export)) continue;
      if (stack.resolveOutput(output, declared.Export.Name) === name) return stack.resolveOutput(output, declared.Value);
    }
  }
  return undefined;
}
