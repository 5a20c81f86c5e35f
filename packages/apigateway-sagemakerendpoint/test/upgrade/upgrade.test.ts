import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedResources, DeployedResources, lostInUpdate } from './deployed-resources';
import { upgradedStacks } from './upgraded-stacks';

/*
 * Who updates this package in a stack that is deployed keeps every API, stage, key, plan, log group and role.
 *
 * `snapshots/` has what each release synthesized: logical ids, types, and the properties whose change replaces a resource. A release
 * adds its file with `npx tsx --tsconfig tsconfig.json packages/apigateway-sagemakerendpoint/test/upgrade/write-snapshot.ts <version>`
 * from the root, and none is ever edited.
 */

type Snapshot = Readonly<Record<string, DeployedResources>>;

const FOLDER = join(__dirname, 'snapshots');
const releases = readdirSync(FOLDER).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((file): [string, Snapshot] => (
  [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Snapshot]));
const current = new Map(upgradedStacks().map(([name, stack]) => [name, deployedResources(stack)]));

describe.each(releases)('from release %s', (_, snapshot) => {
  test.each(Object.entries(snapshot))('the stack "%s" loses nothing', (name, before) => {
    expect(lostInUpdate(before, current.get(name) ?? {})).toEqual([]);
  });
});

test('the newest release has every stack, and each with the kinds of resources that must stay', () => {
  const [, snapshot] = releases[releases.length - 1];
  expect(Object.keys(snapshot)).toEqual([...current.keys()]);
  const types = new Set(Object.values(snapshot['every kind of resource']).map(({ type }) => type));
  expect([...types].sort()).toEqual([
    'AWS::ApiGateway::Account', 'AWS::ApiGateway::ApiKey', 'AWS::ApiGateway::GatewayResponse', 'AWS::ApiGateway::Method',
    'AWS::ApiGateway::RequestValidator', 'AWS::ApiGateway::Resource', 'AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Stage',
    'AWS::ApiGateway::UsagePlan', 'AWS::ApiGateway::UsagePlanKey', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy', 'AWS::IAM::Role',
    'AWS::Logs::LogGroup', 'AWS::WAFv2::LoggingConfiguration', 'AWS::WAFv2::WebACL', 'AWS::WAFv2::WebACLAssociation',
  ]);
});

test('the comparison finds what is gone and what is replaced', () => {
  const group = { type: 'AWS::Logs::LogGroup', fixed: {} };
  const before = { Group: group, Stage: { type: 'AWS::ApiGateway::Stage', fixed: { StageName: 'prod' } }, Role: { type: 'AWS::IAM::Role', fixed: {} } };
  const after = { Other: group, Stage: { ...before.Stage, fixed: { StageName: 'v1' } }, Role: { ...before.Role, fixed: { RoleName: 'mine' } } };
  expect(lostInUpdate(before, after)).toEqual([
    'AWS::Logs::LogGroup Group is gone',
    'AWS::ApiGateway::Stage Stage is replaced, because its StageName changes',
    'AWS::IAM::Role Role is replaced, because its RoleName changes',
  ]);
  expect(lostInUpdate(before, before)).toEqual([]);
});
