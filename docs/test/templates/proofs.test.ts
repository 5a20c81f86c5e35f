import { readPage } from '../samples/pages';
import { lintFindings } from './cfn-lint';
import { brokenControls, guardVersion } from './control-tower';
import { changed, known, UNKNOWN_TYPES, waitsFor } from './emulated';
import { Emulator } from './emulator';
import { pythonTool } from './python-tool';
import { methodsOfService, methodsOfTemplate } from './read-back';
import { synthesized } from './synthesized';
import { TemplateFiles } from './template-files';

// What others say of the templates: cfn-lint, the controls of AWS Control Tower, and an emulator of CloudFormation.

const templates = synthesized();
const WRONG = 'a template with mistakes';
const files = new TemplateFiles([...templates, [WRONG, { Resources: {
  Group: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 2 } },
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: 'a', StageName: 'b' } },
} }]]);
afterAll(() => files.remove());

describe('cfn-lint', () => {
  let findings: ReturnType<typeof lintFindings>;
  beforeAll(() => { findings = lintFindings(files); }, 600_000);

  it.each(templates)('%s: neither errors nor warnings', (name) => {
    expect(findings?.get(name) ?? []).toEqual([]);
  });

  it('finds an error where there is one', () => {
    if (findings === undefined) { return; }
    expect(findings.get(WRONG)?.map(({ Rule }) => Rule.Id)).toContain('E3030');
  });
});

/**
 * The rules that something breaks: log groups are encrypted with a key of CloudWatch's, and a key of yours is an option. The
 * examples take none, because their lines hold no personal data.
 */
const LOGS = ['cloudwatch_log_group_encrypted_check'];
const LEFT: Readonly<Record<string, string[]>> = {
  'LoggedRestApi': LOGS,
  'facade, defaults': LOGS,
  'movie-ratings, Ratings': LOGS,
  'movie-ratings, RatingsWithEverything': LOGS,
  'rollout, Rollout': LOGS,
  'EndpointMonitoring': ['cloudwatch_alarm_action_check'],
};

describe('the controls of Control Tower', () => {
  let broken: Map<string, string[]>;
  beforeAll(() => { broken = brokenControls(files); }, 180_000);

  it.each(templates)('%s: what is left', (name) => {
    expect(broken.get(name)).toEqual(LEFT[name] ?? []);
  });

  it('are looked at by the version that the page names', () => {
    expect(guardVersion()).toMatch(/^cfn-guard \d/);
    expect(readPage('docs/template-proofs.md')).toContain(`| ${guardVersion()} with the proactive controls`);
  });

  it('are found broken where they are', () => {
    expect(broken.get(WRONG)).toContain('api_gw_xray_enabled_check');
  });
});

describe('an emulator of CloudFormation', () => {
  let emulator: Emulator | undefined;
  beforeAll(async () => {
    const command = pythonTool({ command: 'ministack', package: 'ministack', version: '1.5.33' });
    emulator = command === undefined ? undefined : await Emulator.start(command);
  }, 700_000);
  afterAll(async () => { await emulator?.stop(); });

  describe.each(templates)('%s, as far as the emulator knows its resources', (name, whole) => {
    const stack = name.replace(/\W+/g, '-');
    const template = known(whole);
    const ids = Object.keys(template.Resources);

    it('is created, each resource after those that it waits for', async () => {
      if (emulator === undefined) { return; }
      expect(await emulator.deploy('CreateStack', stack, template)).toEqual({ status: 'CREATE_COMPLETE', resources: [...ids].sort(), failures: [] });
      const created = await emulator.created(stack);
      expect([...created].sort()).toEqual(expect.arrayContaining([...ids].sort()));
      const early = ids.flatMap((id) => waitsFor(template.Resources[id], ids).filter((other) => created.indexOf(other) > created.indexOf(id)));
      expect(early).toEqual([]);
    }, 240_000);

    it('has the methods of the template in API Gateway', async () => {
      if (emulator === undefined) { return; }
      expect(await methodsOfService(emulator)).toEqual(methodsOfTemplate(template));
    });

    it('is changed, and so are its methods', async () => {
      if (emulator === undefined) { return; }
      const after = changed(template);
      expect(await emulator.deploy('UpdateStack', stack, after)).toEqual({ status: 'UPDATE_COMPLETE', resources: [...ids, 'Added'].sort(), failures: [] });
      expect(await methodsOfService(emulator)).toEqual(methodsOfTemplate(after));
      const { item: apis } = await emulator.get('/restapis') as { item: { description: string }[] };
      expect(apis.filter(({ description }) => description !== 'changed')).toEqual([]);
    }, 240_000);

    it('is deleted, and its API is gone', async () => {
      if (emulator === undefined) { return; }
      expect(await emulator.delete(stack)).toEqual({ status: 'DELETE_COMPLETE', resources: [], failures: [] });
      expect(await emulator.get('/restapis')).toEqual({ item: [] });
    }, 240_000);
  });

  it('still logs through the role of a stack that was deleted, because role and setting are retained', async () => {
    if (emulator === undefined) { return; }
    const [, template] = templates.find(([name]) => name === 'LoggedRestApi') ?? [];
    await emulator.deploy('CreateStack', 'Retained', known(template ?? { Resources: {} }));
    const account = await emulator.get('/account');
    expect(account).toMatchObject({ cloudwatchRoleArn: expect.stringContaining(':role/Retained-ApiGatewayAccountLogRole') as unknown });
    await emulator.delete('Retained');
    expect(await emulator.get('/account')).toEqual(account);
  });

  it.each(UNKNOWN_TYPES)('still does not know %s', async (type) => {
    if (emulator === undefined) { return; }
    await expect(emulator.deploy('CreateStack', 'Unknown', { Resources: { Unknown: { Type: type } } }))
      .rejects.toThrow(`Unrecognized resource types: [${type}]`);
  });

  it('refuses dependencies in a circle', async () => {
    if (emulator === undefined) { return; }
    const stage = (other: string) => ({ Type: 'AWS::ApiGateway::Stage', Properties: { StageName: 'a', RestApiId: { Ref: other }, DeploymentId: 'b' } });
    expect(await emulator.deploy('CreateStack', 'Circle', { Resources: { One: stage('Two'), Two: stage('One') } })).toEqual({
      status: 'CREATE_FAILED', resources: [], failures: ['Circle: Circular dependency detected among resources: One, Two'],
    });
  });
});
