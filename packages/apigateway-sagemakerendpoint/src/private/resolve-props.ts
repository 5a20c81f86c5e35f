import { MappingTemplate } from '@model-gateway/mapping-template';
import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { VtlTemplate } from '@model-gateway/vtl-integration';
import { ApiGatewayToSageMakerEndpointProps } from '../props';
import { checkPath, checkVariables } from './check-path';

const JSON_TYPE = 'application/json';

/**
 * The props after the defaults and after every check.
 */
export interface ResolvedProps {
  /** The path of the method's resource, from the root. */
  readonly path: string;
  readonly requestTemplates: { [contentType: string]: MappingTemplate };
  readonly responseTemplate?: MappingTemplate;
  readonly createUsagePlan: boolean;
}

/**
 * The props with their defaults and with their templates parsed.
 *
 * @throws an error that lists every broken rule
 */
export function resolveProps(props: ApiGatewayToSageMakerEndpointProps): ResolvedProps {
  const { resourceName, resourcePath, additionalRequestTemplates = {} } = props;
  const paths = resourceName === undefined ? [resourcePath] : [resourceName, resourcePath];
  const createUsagePlan = props.createUsagePlan ?? props.restApiOptions?.createUsagePlan ?? true;
  const problems = [
    ...SageMakerInvokeRole.check({ endpointName: props.endpointName, endpoint: props.endpoint }),
    ...(resourceName === undefined ? [] : checkPath('resourceName', resourceName)),
    ...checkPath('resourcePath', resourcePath),
    ...checkVariables(paths),
    ...checkPairs(props),
    ...checkTypes(additionalRequestTemplates),
    ...checkUsagePlan(props, createUsagePlan),
  ];
  const parse = (text: string, name: string): MappingTemplate | undefined => {
    try {
      return VtlTemplate.parse(text, { name });
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const requestTemplates = { ...props.requestTemplates };
  const { requestMappingTemplate, responseMappingTemplate } = props;
  for (const [contentType, text] of [
    ...(requestMappingTemplate === undefined ? [] : [[JSON_TYPE, requestMappingTemplate]]), ...Object.entries(additionalRequestTemplates),
  ]) {
    const template = parse(text, contentType === JSON_TYPE ? 'requestMappingTemplate' : `additionalRequestTemplates['${contentType}']`);
    if (template) { requestTemplates[contentType] = template; }
  }
  const responseTemplate = responseMappingTemplate === undefined
    ? props.responseTemplate : parse(responseMappingTemplate, 'responseMappingTemplate');
  if (problems.length > 0) { throw new Error(problems.join('\n')); }
  return { path: paths.join('/'), requestTemplates, responseTemplate, createUsagePlan };
}

/**
 * Of each pair of props that say the same, at most one; of the request's templates, exactly one.
 */
function checkPairs(props: ApiGatewayToSageMakerEndpointProps): string[] {
  const pairs: (keyof ApiGatewayToSageMakerEndpointProps)[][] = [
    ['apiGatewayExecutionRole', 'executionRole'],
    ['requestMappingTemplate', 'requestTemplates'],
    ['requestMappingTemplate', 'builtRequestTemplates'],
    ['requestTemplates', 'builtRequestTemplates'],
    ['additionalRequestTemplates', 'requestTemplates'],
    ['responseMappingTemplate', 'responseTemplate'],
    ['responseMappingTemplate', 'builtResponseTemplate'],
    ['responseTemplate', 'builtResponseTemplate'],
  ];
  const problems = pairs
    .filter((pair) => pair.every((prop) => props[prop] !== undefined))
    .map(([one, other]) => `'${one}' and '${other}' say the same thing twice: got both; leave one of them out`);
  const { requestMappingTemplate, requestTemplates, builtRequestTemplates } = props;
  return (requestMappingTemplate ?? requestTemplates ?? builtRequestTemplates) === undefined
    ? [...problems, "there is no request template: got none of 'requestMappingTemplate', 'requestTemplates' and 'builtRequestTemplates'; give one of them"]
    : problems;
}

function checkTypes(templates: { [contentType: string]: string }): string[] {
  return JSON_TYPE in templates
    ? [`'additionalRequestTemplates' has a template for '${JSON_TYPE}', which 'requestMappingTemplate' is for; take it out, or write it there`]
    : [];
}

/**
 * Callers match this text, the newline at its end included.
 */
function checkUsagePlan(props: ApiGatewayToSageMakerEndpointProps, createUsagePlan: boolean): string[] {
  const apiKeyRequired = props.apiGatewayProps?.defaultMethodOptions?.apiKeyRequired === true;
  return apiKeyRequired && !createUsagePlan ? ['Error - if API key is required, then the Usage plan must be created\n'] : [];
}
