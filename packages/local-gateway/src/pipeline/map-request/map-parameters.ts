import { coded } from '../../errors/catalogue';
import { Fault } from '../../exchange/fault';
import { Header } from '../../http/gateway-request';
import { nameMap } from '../../http/header-map';
import { MappedBodyError, MappingInputs, mappingValues } from '../../mapping/mapping-value';
import { ParameterPlan } from '../../plan/parameter-plan';

/** What the parameter mappings of an integration set. */
export interface MappedParameters {
  readonly path: { [name: string]: string };
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: readonly Header[];
}

/** The parameters that are mapped, in the order of the template; a fault where one looks into a body that is not JSON. */
export function mapParameters(parameters: readonly ParameterPlan[], inputs: MappingInputs): MappedParameters | Fault {
  const path = nameMap<string>();
  const query: [string, string][] = [];
  const headers: Header[] = [];
  for (const { location, name, source, destination } of parameters) {
    let values: readonly string[];
    try {
      values = mappingValues(source, inputs);
    } catch (error) {
      if (!(error instanceof MappedBodyError)) throw error;
      const explanation = coded('GW1029', `'${destination}' takes a value from the body, and the body is not JSON: ${error.message}`);
      return new Fault('BAD_REQUEST_BODY', 'Invalid JSON in request body', explanation);
    }
    for (const value of values) {
      if (location === 'header') headers.push([name, value]);
      else if (location === 'querystring') query.push([name, value]);
      else path[name] = value;
    }
  }
  return { path, query, headers };
}
