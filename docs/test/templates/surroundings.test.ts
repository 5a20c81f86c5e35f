import { Method, RequestValidator, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Alarm, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Role } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  App, Aspects, CfnResource, InjectionContext, IPropertyInjector, Mixin, Mixins, NestedStack, PropertyInjectors, Stack, Tags,
} from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import { Template } from 'aws-cdk-lib/assertions';
import type { IConstruct } from 'constructs';
import { type AuditedStack, BLOCKS, FACADES, stackFor } from '../../scripts/security-packs/audited-stacks';
import type { CloudFormationTemplate, SynthesizedResource } from './synthesized';

// Each block alone, and the whole pattern, whatever surrounds it: feature flags, a nested stack, and what a company lays over all
// constructs, which is property injectors, mixins, aspects and tags.

const EACH = [...BLOCKS, ...FACADES].map((audited): [string, AuditedStack] => [audited.name, audited]);

function resourcesOf(stack: Stack): [id: string, resource: SynthesizedResource][] {
  return Object.entries((Template.fromStack(stack).toJSON() as CloudFormationTemplate).Resources);
}

/** The resources that are ours, by the paths of the constructs. */
function ourResources(ours: IConstruct): CfnResource[] {
  return ours.node.findAll().filter((construct): construct is CfnResource => CfnResource.isCfnResource(construct));
}

describe.each(EACH)('%s', (name, audited) => {
  test('is the same under no feature flags and under all of them', () => {
    const [none, all] = [{}, CURRENTLY_RECOMMENDED_FLAGS].map((context) => resourcesOf(stackFor(audited, context).stack).map(withoutFlags));
    expect(Object.fromEntries(all)).toEqual(Object.fromEntries(none));
  });

  test('has the same resources in a nested stack', () => {
    const parent = new Stack(new App(), 'Parent');
    const nested = new NestedStack(parent, 'Nested');
    audited.make(nested);
    const inside = resourcesOf(nested).filter(([, { Type }]) => Type !== 'AWS::ApiGateway::Deployment').map(([id, { Type }]) => [id, Type]);
    const alone = resourcesOf(stackFor(audited).stack).filter(([, { Type }]) => Type !== 'AWS::ApiGateway::Deployment').map(([id, { Type }]) => [id, Type]);
    expect(inside).toEqual(alone);
    expect(resourcesOf(parent).map(([, { Type }]) => Type)).toEqual(['AWS::CloudFormation::Stack']);
  });

  test('takes what property injectors say', () => {
    const stack = new Stack(new App(), 'Stack');
    const seen = new Set<string>();
    PropertyInjectors.of(stack).add(...INJECTED.map(({ type, props }) => new Injector(type, props, seen)));
    const ours = new Set(ourResources(audited.make(stack)).map((resource) => resource.logicalId).map((id) => stack.resolve(id) as string));
    const expected = INJECTED.filter(({ resourceType }) => resourcesOf(stack).some(([id, { Type }]) => ours.has(id) && Type === resourceType));
    expect([...seen]).toEqual(expect.arrayContaining(expected.map(({ type }) => type.PROPERTY_INJECTION_ID)));
    expect(expected.map(({ resourceType }) => resourceType)).toEqual(INJECTABLE[name]);
    for (const { resourceType, says } of expected) {
      for (const [id, { Type, Properties }] of resourcesOf(stack)) {
        if (ours.has(id) && Type === resourceType) { expect(Properties).toMatchObject(says); }
      }
    }
  });

  test('takes what mixins and aspects do to its resources', () => {
    class Labelled extends Mixin {
      public supports(construct: IConstruct): boolean { return CfnResource.isCfnResource(construct); }
      public applyTo(construct: IConstruct): void { if (CfnResource.isCfnResource(construct)) { construct.addMetadata('company', 'ours'); } }
    }
    const { stack } = stackFor(audited);
    Mixins.of(stack).apply(new Labelled());
    Aspects.of(stack).add({ visit: (construct) => { if (CfnResource.isCfnResource(construct)) { construct.addMetadata('reviewed', 'yes'); } } });
    const metadata = resourcesOf(stack).map(([, resource]) => (resource as { Metadata?: unknown }).Metadata);
    expect(metadata.length).toBeGreaterThan(0);
    for (const each of metadata) { expect(each).toMatchObject({ company: 'ours', reviewed: 'yes' }); }
  });

  test('carries the tags of its stack wherever CloudFormation takes tags', () => {
    const { stack, ours } = stackFor(audited);
    Tags.of(stack).add('team', 'movies');
    const taggable = ourResources(ours).filter((resource) => 'tags' in resource).map((resource) => stack.resolve(resource.logicalId) as string);
    const tagged = resourcesOf(stack).filter(([, { Properties }]) => JSON.stringify(Properties?.Tags ?? []).includes('{"Key":"team","Value":"movies"}'));
    expect(tagged.map(([id]) => id)).toEqual(expect.arrayContaining(taggable));
    expect(taggable.length > 0).toBe(!WITHOUT_TAGS.includes(name));
  });
});

/** A class that a company has a rule for, and what the rule says. */
interface Injected {
  readonly type: { readonly PROPERTY_INJECTION_ID: string };
  readonly resourceType: string;
  readonly props: object;
  readonly says: object;
}

const INJECTED: readonly Injected[] = [
  { type: RestApi, resourceType: 'AWS::ApiGateway::RestApi', props: { description: 'company' }, says: { Description: 'company' } },
  {
    type: RequestValidator, resourceType: 'AWS::ApiGateway::RequestValidator', props: { requestValidatorName: 'company' }, says: { Name: 'company' },
  },
  { type: Role, resourceType: 'AWS::IAM::Role', props: { path: '/company/' }, says: { Path: '/company/' } },
  { type: LogGroup, resourceType: 'AWS::Logs::LogGroup', props: { retention: RetentionDays.ONE_DAY }, says: { RetentionInDays: 1 } },
  { type: Alarm, resourceType: 'AWS::CloudWatch::Alarm', props: { actionsEnabled: false }, says: { ActionsEnabled: false } },
  { type: Dashboard, resourceType: 'AWS::CloudWatch::Dashboard', props: { dashboardName: 'company' }, says: { DashboardName: 'company' } },
  { type: Method, resourceType: 'AWS::ApiGateway::Method', props: { httpMethod: 'PATCH' }, says: { HttpMethod: 'PATCH' } },
];

const API = ['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::RequestValidator', 'AWS::IAM::Role', 'AWS::Logs::LogGroup', 'AWS::ApiGateway::Method'];

/** What of it each has. The hardened facades have no role for logs, and their own for the endpoint. */
const INJECTABLE: Readonly<Record<string, string[]>> = {
  'LoggedRestApi': API,
  'SageMakerInvokeRole': ['AWS::IAM::Role'],
  'VtlIntegration': ['AWS::ApiGateway::Method'],
  'RawIntegration': ['AWS::ApiGateway::Method'],
  'AsyncIntegration': ['AWS::ApiGateway::Method'],
  'GetToPostValidator': ['AWS::ApiGateway::RequestValidator'],
  'EndpointMonitoring': ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard'],
  'facade, defaults': API,
  'facade, hardened': API,
  'facade, hardened, Cognito in place of IAM': API,
};

/** Methods and validators, which take none. */
const WITHOUT_TAGS = ['VtlIntegration', 'RawIntegration', 'AsyncIntegration', 'GetToPostValidator'];

class Injector implements IPropertyInjector {
  public readonly constructUniqueId: string;

  constructor(type: Injected['type'], private readonly props: object, private readonly seen: Set<string>) {
    this.constructUniqueId = type.PROPERTY_INJECTION_ID;
  }

  public inject(props: object, _context: InjectionContext): object {
    this.seen.add(this.constructUniqueId);
    return { ...props, ...this.props };
  }
}

/**
 * What the CDK's own constructs make otherwise under its flags: a deployment is called after more, and the ARN of a log group is
 * written in another way.
 */
function withoutFlags([id, resource]: [string, SynthesizedResource]): [string, unknown] {
  const text = JSON.stringify(resource).replaceAll(/(Deployment[0-9A-F]{8})[0-9a-f]{32}/g, '$1');
  const plain = JSON.parse(text) as { Type: string; DependsOn?: unknown; Properties?: { AccessLogSetting?: { DestinationArn?: unknown } } };
  if (plain.Type === 'AWS::ApiGateway::Deployment') { return [id.replace(/[0-9a-f]{32}$/, ''), plain.Properties]; }
  const log = plain.Properties?.AccessLogSetting;
  if (log) { log.DestinationArn = /AccessLogGroup[0-9A-F]{8}/.exec(JSON.stringify(log.DestinationArn))?.[0]; }
  return [id, plain];
}
