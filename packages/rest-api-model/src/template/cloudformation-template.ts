import { isJsonObject, JsonObject } from './json-object';

/** A resource as a template declares it. */
export interface ResourceDeclaration {
  readonly logicalId: string;
  readonly type: string;
  readonly condition?: string;
  readonly properties: JsonObject;
}

/** The parts of a CloudFormation template that this package reads. */
export interface CloudFormationTemplate {
  readonly resources: ReadonlyMap<string, ResourceDeclaration>;
  readonly parameters: ReadonlyMap<string, JsonObject>;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly outputs: JsonObject;
}

/** Reads the sections of a template; answers undefined where it is none. */
export function readCloudFormationTemplate(json: unknown): CloudFormationTemplate | undefined {
  if (!isJsonObject(json) || !isJsonObject(json.Resources)) return undefined;
  const resources = new Map<string, ResourceDeclaration>();
  for (const [logicalId, declared] of Object.entries(json.Resources)) {
    if (!isJsonObject(declared) || typeof declared.Type !== 'string') return undefined;
    resources.set(logicalId, {
      logicalId,
      type: declared.Type,
      condition: typeof declared.Condition === 'string' ? declared.Condition : undefined,
      properties: isJsonObject(declared.Properties) ? declared.Properties : {},
    });
  }
  const parameters = new Map<string, JsonObject>();
  for (const [name, declared] of Object.entries(section(json, 'Parameters'))) {
    if (isJsonObject(declared)) parameters.set(name, declared);
  }
  return {
    resources,
    parameters,
    mappings: section(json, 'Mappings'),
    conditions: section(json, 'Conditions'),
    outputs: section(json, 'Outputs'),
  };
}

function section(template: JsonObject, name: string): JsonObject {
  const value = template[name];
  return isJsonObject(value) ? value : {};
}
