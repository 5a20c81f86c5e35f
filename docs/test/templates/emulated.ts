import type { CloudFormationTemplate, SynthesizedResource } from './synthesized';

/** What MiniStack does not know; a copy of a template goes without it. docs/template-proofs.md says so. */
export const UNKNOWN_TYPES = ['AWS::ApiGateway::ClientCertificate', 'AWS::WAFv2::LoggingConfiguration', 'AWS::WAFv2::WebACLAssociation'];

/** Without what the emulator does not know, and without the CDK's check of its own bootstrap. */
export function known({ Resources }: CloudFormationTemplate): CloudFormationTemplate {
  const removed = Object.keys(Resources).filter((id) => isUnknown(Resources[id]));
  const kept = Object.entries(Resources).filter(([id]) => !removed.includes(id)).map(([id, resource]) => [id, withoutReferences(resource, removed)]);
  return { Resources: Object.fromEntries(kept) as CloudFormationTemplate['Resources'] };
}

function isUnknown({ Type, Properties = {} }: SynthesizedResource): boolean {
  // an alarm on a formula, such as a percentage
  return UNKNOWN_TYPES.includes(Type) || (Type === 'AWS::CloudWatch::Alarm' && 'Metrics' in Properties);
}

/** Drops what refers to a removed resource: a property, or an element of a list. */
function withoutReferences(value: unknown, removed: readonly string[]): unknown {
  const refers = (part: unknown) => isReference(part) && removed.some((id) => JSON.stringify(part).includes(`"${id}"`));
  if (Array.isArray(value)) { return value.filter((part) => !refers(part)).map((part) => withoutReferences(part, removed)); }
  if (typeof value !== 'object' || value === null) { return value; }
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !refers(part)).map(([key, part]) => [key, withoutReferences(part, removed)]));
}

function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('Ref' in value || 'Fn::GetAtt' in value);
}

/** The same stack after a change: another description of the API, another answer of each method, and a log group more. */
export function changed(template: CloudFormationTemplate): CloudFormationTemplate {
  const Resources = Object.fromEntries(Object.entries(template.Resources).map(
    ([id, resource]) => [id, { ...resource, ...changedProperties(resource) }]));
  return { Resources: { ...Resources, Added: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 7 } } } };
}

function changedProperties({ Type, Properties }: SynthesizedResource): object {
  if (Type === 'AWS::ApiGateway::RestApi') { return { Properties: { ...Properties, Description: 'changed' } }; }
  if (Type !== 'AWS::ApiGateway::Method') { return {}; }
  const IntegrationResponses = [{ StatusCode: '200', ResponseTemplates: { 'application/json': '{"changed": true}' } }];
  return { Properties: { ...Properties, Integration: { ...Properties?.Integration as object, IntegrationResponses } } };
}

/** The resources that a resource has to wait for, because it says so or because it refers to them. */
export function waitsFor({ DependsOn = [], Properties = {} }: SynthesizedResource, ids: readonly string[]): string[] {
  const text = JSON.stringify(Properties);
  return ids.filter((id) => [DependsOn].flat().includes(id) || text.includes(`{"Ref":"${id}"}`) || text.includes(`{"Fn::GetAtt":["${id}",`));
}
