import { IResource, Resource } from 'aws-cdk-lib/aws-apigateway';

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
