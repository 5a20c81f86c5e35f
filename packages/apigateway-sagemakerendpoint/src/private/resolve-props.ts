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
  const paths = [...(props.resourceName === undefined ? [] : [props.resourceName]), props.resourcePath];
  const createUsagePlan = props.createUsagePlan ?? true;
  const problems = [
    ...SageMakerInvokeRole.check({ endpointName: props.endpointName }),
    ...(props.resourceName === undefined ? [] : checkPath('resourceName', props.resourceName)),
    ...checkPath('resourcePath', props.resourcePath),
    ...checkVariables(paths),
    ...checkTypes(props.additionalRequestTemplates),
    ...checkUsagePlan(props, createUsagePlan),
  ];
  const parse = (text: string, name: string): MappingTemplate[] => {
    try {
      return [VtlTemplate.parse(text, { name })];
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  };
  const texts = { [JSON_TYPE]: props.requestMappingTemplate, ...props.additionalRequestTemplates };
  const requestTemplates = Object.fromEntries(Object.entries(texts).flatMap(([contentType, text]) => {
    const name = contentType === JSON_TYPE ? 'requestMappingTemplate' : `additionalRequestTemplates['${contentType}']`;
    return parse(text, name).map((template) => [contentType, template]);
  }));
  const [responseTemplate] = props.responseMappingTemplate === undefined ? []
    : parse(props.responseMappingTemplate, 'responseMappingTemplate');
  if (problems.length > 0) { throw new Error(problems.join('\n')); }
  return { path: paths.join('/'), requestTemplates, responseTemplate, createUsagePlan };
}

function checkTypes(templates: { [contentType: string]: string } = {}): string[] {
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
