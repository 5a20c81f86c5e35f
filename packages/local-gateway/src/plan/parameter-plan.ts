import { MappingSource, parseMappingExpression, UnknownExpression } from './mapping-expression';

/** One parameter mapping: what is set, and from what. */
export interface ParameterPlan {
  /** Whole name of the destination, as the template writes it. */
  readonly destination: string;
  /** `header`, `querystring` or `path`. */
  readonly location: 'header' | 'querystring' | 'path';
  readonly name: string;
  readonly source: MappingSource | UnknownExpression;
}

const DESTINATION = /^(?:integration\.request|method\.response|gatewayresponse)\.(header|querystring|path)\.(.+)$/s;

/** Plans the mappings of an integration, an integration response or a gateway response; unknown destinations are left out. */
export function planParameters(mappings: { readonly [destination: string]: string }): readonly ParameterPlan[] {
  return Object.entries(mappings).flatMap(([destination, expression]): ParameterPlan[] => {
    const match = DESTINATION.exec(destination);
    if (match === null) return [];
    return [{ destination, location: match[1] as 'header', name: match[2] ?? '', source: parseMappingExpression(expression) }];
  });
}
