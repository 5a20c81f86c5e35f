import { ContentHandling, IntegrationResponse } from '@model-gateway/rest-api-model/model';
import { ParameterPlan, planParameters } from './parameter-plan';
import { planTemplates, TemplatePlans } from './template-plan';
import { MalformedPattern, wholeMatch, WholeMatch } from './whole-match';

/** An integration response, ready to be selected and rendered. */
export interface ResponsePlan {
  readonly status: number;
  /** The pattern as written; undefined for the default. */
  readonly pattern?: string;
  /** Matches the whole status; undefined for the default. A pattern that Java refuses matches nothing. */
  readonly matches?: WholeMatch | MalformedPattern;
  readonly isDefault: boolean;
  readonly parameters: readonly ParameterPlan[];
  readonly templates: TemplatePlans;
  readonly contentHandling?: ContentHandling;
}

/** Plans the integration responses in their order. */
export function planResponses(responses: readonly IntegrationResponse[], name: string): readonly ResponsePlan[] {
  return responses.map((response) => ({
    status: Number(response.statusCode),
    pattern: response.selectionPattern,
    matches: response.selectionPattern === undefined ? undefined : wholeMatch(response.selectionPattern),
    isDefault: response.selectionPattern === undefined,
    parameters: planParameters(response.responseParameters),
    templates: planTemplates(response.responseTemplates, `${name} response ${response.statusCode}`),
    contentHandling: response.contentHandling,
  }));
}
