import { IResource, Resource } from 'aws-cdk-lib/aws-apigateway';
import { Stack } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

/**
 * Why a route cannot be made in a stack: its method belongs to the API's stack, whose deployment waits for it, and so would have to
 * be there before the role and the validator that it needs.
 */
export function checkStack(route: IConstruct, restApi?: IConstruct): string[] {
  if (restApi === undefined || Stack.of(route) === Stack.of(restApi)) { return []; }
  return [`the route is in another stack than its API: got '${Stack.of(route).node.path}' for the route and '${Stack.of(restApi).node.path}' for the API, `
    + "and each would wait for the other; make the route in the API's stack"];
}

/**
 * Why a method cannot stand where a path leads, in an API as far as it is there already: one message for each reason.
 *
 * API Gateway takes one variable below each resource, whatever its name.
 */
export function checkPlace(root: IResource, path: string, httpMethod: string): string[] {
  let resource: IResource | undefined = root;
  for (const part of path.replace(/^\//, '').split('/')) {
    const next: IResource | undefined = resource.getResource(part);
    const [other] = next === undefined ? variablesBelow(resource) : [];
    if (part.startsWith('{') && other !== undefined) {
      return [`the path has the variable '${part}' where the API has '${other}': got '${path}', and API Gateway takes one variable in each place; `
        + `write '${other}'`];
    }
    if (next === undefined) { return []; }
    resource = next;
  }
  return resource.node.tryFindChild(httpMethod) === undefined ? []
    : [`the API has a method ${httpMethod} of '${path}' already: got it again; choose another path or method, or take the first one out`];
}

function variablesBelow(resource: IResource): string[] {
  return resource.node.children.flatMap((child) => (child instanceof Resource ? child.path.split('/').slice(-1) : [])).filter((part) => part.startsWith('{'));
}
