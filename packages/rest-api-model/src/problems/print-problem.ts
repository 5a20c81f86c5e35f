import { SourceLocation } from '../model/location';
import { Problem } from './problem';

/**
 * The place as a person names it: `MyApi (AWS::ApiGateway::RestApi), property 'Name'`.
 */
export function printLocation(location: SourceLocation): string {
  const resource = location.resourceType === '' ? location.logicalId : `${location.logicalId} (${location.resourceType})`;
  return location.property === undefined ? resource : `${resource}, property '${location.property}'`;
}

/**
 * One line for a problem: stack, place, code, message.
 */
export function printProblem(problem: Problem): string {
  if (problem.location === undefined) return `${problem.code} ${problem.message}`;
  return `${problem.location.stack}: ${printLocation(problem.location)}: ${problem.code} ${problem.message}`;
}
