import { Api, ApiKeySource, Authorizer, GatewayResponse, Model } from '../model/api';
import { SourceLocation } from '../model/location';
import { Method, RequestValidator, Route } from '../model/method';
import { Stage } from '../model/stage';
import { UsagePlan } from '../model/usage-plan';
import { rootResourceId } from '../template/physical-names';
import { ProblemList, Stack } from '../template/stack';
import { ActiveResource } from './stack-resources';

/** A path of the API while its methods are still being found. */
export interface ResourceDraft {
  readonly id: string;
  readonly parentId?: string;
  readonly pathPart: string;
  readonly location: SourceLocation;
  readonly methods: Method[];
}

/** An API while its parts are still being found in the templates. */
export class ApiDraft {
  readonly id: string;
  readonly stack: Stack;
  readonly location: SourceLocation;
  readonly resources = new Map<string, ResourceDraft>();
  readonly validators = new Map<string, RequestValidator>();
  readonly authorizers: Authorizer[] = [];
  readonly models: Model[] = [];
  readonly gatewayResponses: GatewayResponse[] = [];
  readonly stages: Stage[] = [];
  readonly usagePlans: UsagePlan[] = [];
  binaryMediaTypes: string[] = [];
  apiKeySource = ApiKeySource.HEADER;
  endpointTypes: string[] = [];
  name: string;
  minimumCompressionSize: number | undefined;
  policy: unknown;

  constructor(resource: ActiveResource) {
    this.id = resource.id;
    this.stack = resource.stack;
    this.location = resource.properties.location;
    this.name = resource.properties.optionalText('Name') ?? resource.declared.logicalId;
    this.addResource({ id: rootResourceId(this.id), pathPart: '', location: this.location, methods: [] });
  }

  get rootId(): string {
    return rootResourceId(this.id);
  }

  addResource(resource: ResourceDraft): void {
    this.resources.set(resource.id, resource);
  }

  /** The API with full paths; routes and methods that are the same are reported. */
  finish(problems: ProblemList): Api {
    return {
      id: this.id,
      name: this.name,
      endpointTypes: this.endpointTypes.length > 0 ? this.endpointTypes : ['EDGE'],
      binaryMediaTypes: this.binaryMediaTypes,
      apiKeySource: this.apiKeySource,
      routes: this.routes(problems),
      stages: this.stages,
      authorizers: this.authorizers,
      requestValidators: [...this.validators.values()],
      models: this.models,
      gatewayResponses: this.gatewayResponses,
      usagePlans: this.usagePlans,
      minimumCompressionSize: this.minimumCompressionSize,
      policy: this.policy,
      region: this.stack.environment.region,
      accountId: this.stack.environment.accountId,
      location: this.location,
    };
  }

  private routes(problems: ProblemList): Route[] {
    const byPath = new Map<string, Route>();
    for (const resource of this.resources.values()) {
      const path = this.pathOf(resource, problems);
      if (path === undefined) continue;
      reportDoubles(resource, path, problems);
      if (byPath.has(path)) {
        problems.add('API1014', `the path '${path}' is declared twice; keep one of the two resources`, resource.location);
        continue;
      }
      byPath.set(path, { resourceId: resource.id, path, methods: resource.methods, location: resource.location });
    }
    return [...byPath.values()];
  }

  private pathOf(resource: ResourceDraft, problems: ProblemList): string | undefined {
    const parts: string[] = [];
    let current: ResourceDraft = resource;
    while (current.parentId !== undefined) {
      parts.unshift(current.pathPart);
      const parent = this.resources.get(current.parentId);
      if (parent === undefined || parts.length > this.resources.size) {
        problems.add('API1012', `its parent '${current.parentId}' is not a resource of API '${this.name}'`, resource.location);
        return undefined;
      }
      current = parent;
    }
    return `/${parts.join('/')}`;
  }
}

function reportDoubles(resource: ResourceDraft, path: string, problems: ProblemList): void {
  const seen = new Set<string>();
  for (const method of resource.methods) {
    if (seen.has(method.httpMethod)) {
      problems.add('API1014', `${method.httpMethod} ${path} is declared twice; keep one of the two methods`, method.location);
    }
    seen.add(method.httpMethod);
  }
}
