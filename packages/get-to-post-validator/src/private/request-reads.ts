import { MappingTemplate, ParameterLocation, RequestTemplate } from '@model-gateway/mapping-template';

/**
 * A place in a template.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * A parameter that a template reads.
 */
export interface NamedRead {
  readonly name: string;
  readonly location?: ParameterLocation;
  readonly required: boolean;
  /** Where a string template reads it. */
  readonly place?: Place;
}

/**
 * What one template of a method takes from the request, whether it was written or built.
 */
export interface RequestReads {
  /** What messages call the template. */
  readonly name: string;
  readonly parameters: readonly NamedRead[];
  readonly computed: readonly Place[];
  readonly body: readonly Place[];
}

/**
 * What a written template takes from the request.
 */
export function readsOfText({ name, reads }: MappingTemplate): RequestReads {
  return {
    name,
    parameters: reads.parameters.map(({ line, column, ...read }) => ({ ...read, place: { line, column } })),
    computed: reads.computed,
    body: reads.body,
  };
}

/**
 * What a built template takes from the request. It has its own answer to a body that is missing, so that is no reason to
 * warn.
 */
export function readsOfBuilt(contentType: string, { parameters }: RequestTemplate): RequestReads {
  return { name: `requests['${contentType}']`, parameters, computed: [], body: [] };
}
