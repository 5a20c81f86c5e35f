import { Emulator } from './emulator';
import { pythonTool } from './python-tool';
import { type CloudFormationTemplate, synthesized } from './synthesized';

/** What MiniStack does not know; a copy of a template goes without it. docs/template-proofs.md says so. */
const UNKNOWN_TYPES = ['AWS::ApiGateway::ClientCertificate', 'AWS::WAFv2::LoggingConfiguration', 'AWS::WAFv2::WebACLAssociation'];

let emulator: Emulator | undefined;

beforeAll(async () => {
  const command = pythonTool({ command: 'ministack', package: 'ministack', version: '1.5.33' });
  emulator = command === undefined ? undefined : await Emulator.start(command);
}, 400_000);
afterAll(async () => { await emulator?.stop(); });

/** Without what the emulator does not know, and without the CDK's check of its own bootstrap. */
function known({ Resources }: CloudFormationTemplate): CloudFormationTemplate {
  const removed = Object.keys(Resources).filter((id) => isUnknown(Resources[id]));
  const kept = Object.entries(Resources).filter(([id]) => !removed.includes(id)).map(([id, resource]) => [id, withoutReferences(resource, removed)]);
  return { Resources: Object.fromEntries(kept) as CloudFormationTemplate['Resources'] };
}

function isUnknown({ Type, Properties = {} }: CloudFormationTemplate['Resources'][string]): boolean {
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

/** The same stack after a change: another description of the API, and a log group more. */
function changed(template: CloudFormationTemplate): CloudFormationTemplate {
  const Resources = Object.fromEntries(Object.entries(template.Resources).map(([id, resource]) => [
    id, resource.Type === 'AWS::ApiGateway::RestApi' ? { ...resource, Properties: { ...resource.Properties, Description: 'changed' } } : resource,
  ]));
  return { Resources: { ...Resources, Added: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 7 } } } };
}

describe.each(synthesized().map(([name, template]) => [name, known(template)] as const))('%s, without what the emulator does not know', (name, template) => {
  const stack = name.replace(/\W+/g, '-');

  it('is created, changed and deleted with every resource', async () => {
    if (emulator === undefined) { return; }
    const created = await emulator.deploy('CreateStack', stack, template);
    expect(created).toEqual({ status: 'CREATE_COMPLETE', resources: Object.keys(template.Resources).sort(), failures: [] });
    const updated = await emulator.deploy('UpdateStack', stack, changed(template));
    expect(updated).toEqual({ status: 'UPDATE_COMPLETE', resources: [...Object.keys(template.Resources), 'Added'].sort(), failures: [] });
    expect(await emulator.delete(stack)).toEqual({ status: 'DELETE_COMPLETE', resources: [], failures: [] });
  }, 120_000);
});

it.each(UNKNOWN_TYPES)('the emulator still does not know %s', async (type) => {
  if (emulator === undefined) { return; }
  await expect(emulator.deploy('CreateStack', 'Unknown', { Resources: { Unknown: { Type: type } } }))
    .rejects.toThrow(`Unrecognized resource types: [${type}]`);
});

it('the emulator refuses dependencies in a circle', async () => {
  if (emulator === undefined) { return; }
  const stage = (other: string) => ({ Type: 'AWS::ApiGateway::Stage', Properties: { StageName: 'a', RestApiId: { Ref: other }, DeploymentId: 'b' } });
  expect(await emulator.deploy('CreateStack', 'Circle', { Resources: { One: stage('Two'), Two: stage('One') } })).toEqual({
    status: 'CREATE_FAILED', resources: [], failures: ['Circle: Circular dependency detected among resources: One, Two'],
  });
});
