import { Api, ApiKeySource } from '../model/api';
import { ApiKey } from '../model/usage-plan';
import { readOpenApiBody } from '../openapi/read-openapi-body';
import { ProblemList } from '../template/stack';
import { ApiDraft, ResourceDraft } from './api-draft';
import { Properties } from './properties';
import { readAuthorizer, readGatewayResponse, readModel, readRequestValidator } from './read-api-parts';
import { readMethod } from './read-method';
import { readDeploymentStage, readStage } from './read-stage';
import { readApiKey, readUsagePlan } from './read-usage-plan';
import { ActiveResource, StackResources } from './stack-resources';

type DraftOf = (resource: ActiveResource) => ApiDraft | undefined;

/** Finds every REST API of some stacks with all that belongs to it, in whichever stack it stands. */
export function readApis(stacks: readonly StackResources[], problems: ProblemList): Api[] {
  const all = (type: string): ActiveResource[] => stacks.flatMap((stack) => stack.ofType(`AWS::ApiGateway::${type}`));
  const restApis = all('RestApi').map((resource) => ({ resource, draft: readRestApi(resource) }));
  const drafts = new Map(restApis.map(({ draft }) => [draft.id, draft]));
  const draftOf: DraftOf = (resource) => findDraft(resource, drafts, problems);

  for (const resource of all('RequestValidator')) {
    draftOf(resource)?.validators.set(resource.id, readRequestValidator(resource.properties, resource.id));
  }
  for (const resource of all('Authorizer')) draftOf(resource)?.authorizers.push(readAuthorizer(resource.properties, resource.id));
  for (const resource of all('Model')) draftOf(resource)?.models.push(readModel(resource.properties, resource.id));
  for (const resource of all('GatewayResponse')) draftOf(resource)?.gatewayResponses.push(readGatewayResponse(resource.properties));
  for (const { resource, draft } of restApis) readBody(resource, draft, problems);
  for (const resource of all('Resource')) draftOf(resource)?.addResource(readResource(resource));
  for (const resource of all('Method')) addMethod(resource, draftOf(resource), problems);
  for (const resource of all('Deployment')) {
    const stage = readDeploymentStage(resource.properties, resource.id);
    if (stage !== undefined) draftOf(resource)?.stages.push(stage);
  }
  for (const resource of all('Stage')) draftOf(resource)?.stages.push(readStage(resource.properties));
  addUsagePlans(all, drafts);
  return [...drafts.values()].map((draft) => draft.finish(problems));
}

function readRestApi(resource: ActiveResource): ApiDraft {
  const { properties } = resource;
  const draft = new ApiDraft(resource);
  draft.binaryMediaTypes = properties.textList('BinaryMediaTypes');
  draft.apiKeySource = properties.oneOf('ApiKeySourceType', ApiKeySource) ?? ApiKeySource.HEADER;
  draft.endpointTypes = properties.object('EndpointConfiguration')?.textList('Types') ?? [];
  draft.minimumCompressionSize = properties.number('MinimumCompressionSize');
  draft.policy = properties.value('Policy');
  return draft;
}

function readBody(resource: ActiveResource, draft: ApiDraft, problems: ProblemList): void {
  const body = resource.properties.object('Body');
  if (body !== undefined) readOpenApiBody(body, draft, problems);
  if (resource.properties.value('BodyS3Location') !== undefined) {
    resource.properties.report('API1015', 'the OpenAPI document lies in a bucket; write it into Body', 'BodyS3Location');
  }
}

function findDraft(resource: ActiveResource, drafts: ReadonlyMap<string, ApiDraft>, problems: ProblemList): ApiDraft | undefined {
  const id = resource.properties.text('RestApiId');
  const draft = drafts.get(id);
  if (draft === undefined && id !== '') {
    const location = { ...resource.properties.location, property: 'RestApiId' };
    problems.add('API1012', `no API of the given stacks has the id '${id}'; give the stack that makes it as well`, location);
  }
  return draft;
}

function readResource({ id, properties }: ActiveResource): ResourceDraft {
  return { id, parentId: properties.text('ParentId'), pathPart: properties.text('PathPart'), location: properties.location, methods: [] };
}

function addMethod(resource: ActiveResource, draft: ApiDraft | undefined, problems: ProblemList): void {
  if (draft === undefined) return;
  const resourceId = resource.properties.text('ResourceId');
  const parent = draft.resources.get(resourceId);
  if (parent === undefined) {
    const location = { ...resource.properties.location, property: 'ResourceId' };
    problems.add('API1012', `'${resourceId}' is not a resource of API '${draft.name}'`, location);
    return;
  }
  parent.methods.push(readMethod(resource.properties, resourceId, draft.validators, problems));
}

function addUsagePlans(all: (type: string) => ActiveResource[], drafts: ReadonlyMap<string, ApiDraft>): void {
  const keys = new Map(all('ApiKey').map((resource): [string, ApiKey] => [resource.id, readApiKey(resource.properties, resource.id)]));
  const attached = all('UsagePlanKey').map(({ properties }) => ({
    plan: properties.text('UsagePlanId'),
    key: keys.get(properties.text('KeyId')) ?? foreignKey(properties),
  }));
  for (const resource of all('UsagePlan')) {
    const own = attached.filter(({ plan }) => plan === resource.id).map(({ key }) => key);
    const plan = readUsagePlan(resource.properties, resource.id, own);
    for (const draft of drafts.values()) {
      if (plan.stages.some((stage) => stage.apiId === draft.id)) draft.usagePlans.push(plan);
    }
  }
}

/** A key that exists already: its id is known, its value is not. */
function foreignKey(properties: Properties): ApiKey {
  return { id: properties.text('KeyId'), enabled: true, location: properties.location };
}
