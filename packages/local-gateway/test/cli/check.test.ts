import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Schema, Validator } from '@cfworker/json-schema';
import { runCommand, Workplace } from './run-command';

const SPACED = '{"items": [\n# foreach($i in $input.path("$.items"))\n  "$util.escapeJavaScript($i).replaceAll("\\\\\'", "\'")"#if($foreach.hasNext),#end\n# end\n]}\n';
const RIGHT = '{"items": $input.json("$.items")}\n';
const WARNED = '{"item": "$input.path("$.item")"}\n';

/** A template with one method, and the properties of its integration. */
function stack(integration: { readonly [name: string]: unknown } = {}): unknown {
  return {
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'ratings' } },
      Post: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: 'Api' },
          ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
          HttpMethod: 'POST',
          MethodResponses: [{ StatusCode: '200' }, { StatusCode: '400' }, { StatusCode: '500' }],
          Integration: {
            Type: 'AWS',
            IntegrationHttpMethod: 'POST',
            Uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/ratings/invocations',
            Credentials: 'arn:aws:iam::123456789012:role/Invoke',
            PassthroughBehavior: 'NEVER',
            RequestTemplates: { 'application/json': RIGHT },
            IntegrationResponses: [
              { StatusCode: '200' }, { StatusCode: '400', SelectionPattern: '4\\d{2}' }, { StatusCode: '500', SelectionPattern: '5\\d{2}' },
            ],
            ...integration,
          },
        },
      },
    },
  };
}

const UNQUOTED = { RequestParameters: { 'integration.request.header.X-Model': 'ratings' } };
const BYPASSED = { PassthroughBehavior: 'WHEN_NO_MATCH' };

let place: Workplace;
beforeEach(() => { place = new Workplace(); });
afterEach(() => place.remove());

function check(...args: string[]) {
  return runCommand(['check', ...args], { cwd: place.path });
}

describe('a mapping template', () => {
  it('that is right ends with 0', async () => {
    place.write('a.vtl', RIGHT);
    expect(await check('a.vtl')).toEqual({ code: 0, stdout: 'no findings in 1 template\n', stderr: '' });
  });

  it('with errors ends with 1, each with its place and the way out', async () => {
    place.write('a.vtl', SPACED);
    expect(await check('a.vtl')).toEqual({
      code: 1,
      stderr: '',
      stdout: `2 errors

a.vtl:2:1 MAP2021 '# foreach' is plain text: no blank may stand between '#' and 'foreach'
  1 | {"items": [
  2 | # foreach($i in $input.path("$.items"))
    | ^^^^^^^^^
  3 |   "$util.escapeJavaScript($i).replaceAll("\\\\'", "'")"#if($foreach.hasNext),#end
help: write #foreach
repair: remove the blank behind '#', which --fix does

a.vtl:4:1 MAP2021 '# end' is plain text: no blank may stand between '#' and 'end'
  3 |   "$util.escapeJavaScript($i).replaceAll("\\\\'", "'")"#if($foreach.hasNext),#end
  4 | # end
    | ^^^^^
  5 | ]}
help: write #end
repair: remove the blank behind '#', which --fix does

2 errors and 0 warnings in 1 template
`,
    });
  });

  it('is repaired by --fix, and renders', async () => {
    const file = place.write('a.vtl', SPACED);
    expect(await check('a.vtl', '--fix')).toEqual({ code: 0, stdout: 'a.vtl: 2 repairs made\n\nno findings in 1 template\n', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(SPACED.replaceAll('# ', '#'));
    const { stdout } = await runCommand(['render', 'a.vtl', '--body', '{"items": ["it\'s", "\\""]}'], { cwd: place.path });
    expect(JSON.parse(stdout)).toEqual({ items: ["it's", '"'] });
  });

  it('that needs no repair is not written by --fix', async () => {
    const file = place.write('a.vtl', RIGHT);
    expect(await check('a.vtl', '--fix')).toEqual({ code: 0, stdout: 'no findings in 1 template\n', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(RIGHT);
  });

  it('with warnings ends with 0, and with 1 where --strict is given', async () => {
    place.write('a.vtl', WARNED);
    const plain = await check('a.vtl');
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(/^1 warning\n\na\.vtl:1:\d+ MAP2024 /);
    expect(plain.stdout).toMatch(/\n\n0 errors and 1 warning in 1 template\n$/);
    expect((await check('a.vtl', '--strict')).code).toBe(1);
  });

  it('is read from the standard input', async () => {
    const { code, stdout } = await runCommand(['check', '-'], { cwd: place.path, input: '$input.parms("a")' });
    expect(code).toBe(1);
    expect(stdout).toContain("template:1:8 MAP2004 'parms' is not a member of $input in a request template");
  });

  it('maps a response where its name or --phase says so', async () => {
    place.write('predict.response.vtl', '$input.parms("a")');
    place.write('a.vtl', '$input.parms("a")');
    expect((await check('predict.response.vtl')).stdout).toContain('in a response template\n');
    expect((await check('predict.response.vtl', '--phase', 'request')).stdout).toContain('in a request template\n');
    expect((await check('a.vtl')).stdout).toContain('in a request template\n');
    expect((await check('a.vtl', '--phase', 'response')).stdout).toContain('in a response template\n');
  });

  it('is one of several paths', async () => {
    place.write('a.vtl', RIGHT);
    place.write('b.vtl', RIGHT);
    place.write('t.json', stack());
    expect((await check('a.vtl', 'b.vtl', 't.json')).stdout).toBe('no findings in 1 method and 3 templates\n');
  });
});

describe('an API', () => {
  it('that is right ends with 0', async () => {
    place.write('t.json', stack());
    expect(await check('t.json')).toEqual({ code: 0, stdout: 'no findings in 1 method and 1 template\n', stderr: '' });
  });

  it('with an error ends with 1', async () => {
    place.write('Demo.template.json', stack(UNQUOTED));
    expect(await check('Demo.template.json')).toEqual({
      code: 1,
      stderr: '',
      stdout: `1 error

Demo: Post (AWS::ApiGateway::Method), property 'Integration.RequestParameters.integration.request.header.X-Model' (POST /): API2009 `
        + `"ratings" is neither text in single quotes nor a value of method.request, context or stageVariables
help: write "'ratings'", with single quotes inside the value

1 error and 0 warnings in 1 method and 1 template
`,
    });
  });

  it('says where a generated template would be repaired', async () => {
    const file = place.write('t.json', stack({ RequestTemplates: { 'application/json': SPACED } }));
    const before = readFileSync(file, 'utf8');
    const { code, stdout } = await check('t.json', '--fix');
    expect(code).toBe(1);
    expect(stdout).toContain("help: write #foreach\nrepair: remove the blank behind '#', in the code that makes this template\n");
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('tells what it did not check', async () => {
    place.write('t.json', { ...stack({ Uri: { Ref: 'Uri' } }) as object, Parameters: { Uri: { Type: 'String' } } });
    expect((await check('t.json')).stdout).toBe(
      "not checked: t: Post (AWS::ApiGateway::Method), property 'Integration.Uri': API1006 parameter 'Uri' has no default; "
      + 'give it a value with --parameter Uri=<value>\n\nno findings in 1 method and 1 template\n',
    );
    const given = await check('t.json', '--parameter', 'Uri=http://x');
    expect(given.stdout).toContain("API1013 'http://x' is not the URI of an AWS service");
    expect(given.stdout).not.toContain('not checked');
  });

  it('is found in a cdk.out folder, in stages and nested stacks too, and stacks without resources are no fault', async () => {
    mkdirSync(join(place.path, 'cdk.out', 'assembly-Prod'), { recursive: true });
    const environment = 'aws://unknown-account/unknown-region';
    const artifact = (file: string) => ({ type: 'aws:cloudformation:stack', environment, properties: { templateFile: file, stackName: 'Api' } });
    place.write('cdk.out/manifest.json', {
      artifacts: {
        Api: artifact('Api.template.json'), Empty: artifact('Empty.template.json'),
        Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
      },
    });
    place.write('cdk.out/Empty.template.json', {});
    place.write('cdk.out/Api.template.json', stack(BYPASSED));
    place.write('cdk.out/Api.assets.json', { files: { a: { source: { path: 'Inner.nested.template.json' } } } });
    place.write('cdk.out/Inner.nested.template.json', stack(UNQUOTED));
    place.write('cdk.out/assembly-Prod/manifest.json', { artifacts: { Api: artifact('ProdApi.template.json') } });
    place.write('cdk.out/assembly-Prod/ProdApi.template.json', stack(UNQUOTED));
    const { code, stdout } = await check('cdk.out', '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly [name in 'path' | 'code' | 'stack']: string }[] };
    expect(findings.map((each) => [each.path, each.code, each.stack])).toEqual([
      [join('cdk.out', 'Api.template.json'), 'API2012', 'Api'],
      [join('cdk.out', 'Inner.nested.template.json'), 'API2009', 'Inner'],
      [join('cdk.out', 'assembly-Prod', 'ProdApi.template.json'), 'API2009', expect.stringMatching(/^Api-\d$/)],
    ]);
  });

  it('is told as JSON', async () => {
    place.write('t.json', stack(BYPASSED));
    const { code, stdout } = await check('t.json', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      findings: [{
        path: 't.json',
        code: 'API2012',
        severity: 'warning',
        message: 'a body with a content type other than application/json reaches the backend past the request template',
        help: "set the passthrough behavior to 'NEVER'",
        stack: 't',
        logicalId: 'Post',
        resourceType: 'AWS::ApiGateway::Method',
        property: 'Integration.PassthroughBehavior',
        method: 'POST /',
      }],
      notChecked: [],
      repairs: [],
      summary: { errors: 0, warnings: 1, templates: 1, methods: 1 },
    });
  });

  it('may be an OpenAPI document', async () => {
    place.write('api.json', {
      openapi: '3.0.1',
      paths: { '/': { get: { 'responses': { 200: {} }, 'x-amazon-apigateway-integration': { type: 'aws', httpMethod: 'POST', uri: 'x' } } } },
    });
    expect((await check('api.json')).stdout).toContain(
      "api: Api (AWS::ApiGateway::RestApi), property 'Body.paths./.get.x-amazon-apigateway-integration.uri': API1013 'x' is not the URI of an AWS service",
    );
  });
});

describe('SARIF', () => {
  interface Sarif {
    readonly $schema: string;
    readonly version: string;
    readonly runs: readonly {
      readonly columnKind: string;
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly version: string;
          readonly informationUri: string;
          readonly rules: readonly { readonly id: string }[];
        };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly unknown[];
        readonly fixes?: unknown;
      }[];
    }[];
  }

  async function sarif(...args: string[]): Promise<Sarif> {
    return JSON.parse((await check(...args, '--sarif')).stdout) as Sarif;
  }

  it('keeps the schema of version 2.1.0, whatever is found', async () => {
    const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Schema;
    const validator = new Validator(schema, '4', false);
    place.write('a b.vtl', SPACED);
    place.write('t.json', JSON.stringify(stack({ ...UNQUOTED, ...BYPASSED }), undefined, 2));
    place.write('fine.vtl', '{}');
    for (const paths of [['a b.vtl', 't.json'], ['fine.vtl']]) expect(validator.validate(await sarif(...paths))).toEqual({ valid: true, errors: [] });
    // The schema is really asked.
    expect(validator.validate({ version: '2.1.0', runs: [{}] }).valid).toBe(false);
  });

  it('has the form of version 2.1.0', async () => {
    place.write('a b.vtl', SPACED);
    place.write('t.json', JSON.stringify(stack({ ...UNQUOTED, ...BYPASSED }), undefined, 2));
    const { $schema, version, runs: [run, ...others] } = await sarif('a b.vtl', 't.json');
    expect([$schema, version, others]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0', []]);
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.tool.driver).toMatchObject({ name: 'model-gateway', version: '0.0.0', informationUri: expect.stringMatching(/^https:/) as string });
    for (const rule of run?.tool.driver.rules ?? []) {
      expect(rule).toMatchObject({
        id: expect.stringMatching(/^(MAP|API)\d{4}$/) as string,
        shortDescription: { text: expect.any(String) as string },
        helpUri: expect.stringMatching(/^https:/) as string,
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning)$/) as string },
      });
    }
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.level).toMatch(/^(error|warning)$/);
      expect(result.message.text).not.toBe('');
      expect(result.locations).toHaveLength(1);
    }
    expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(['MAP2021', 'MAP2021', 'API2009', 'API2012']);
  });

  it('places a finding in a mapping template, with its repair', async () => {
    place.write('a b.vtl', SPACED);
    const result = (await sarif('a b.vtl')).runs[0]?.results[0];
    expect(result?.locations).toEqual([{
      physicalLocation: { artifactLocation: { uri: 'a%20b.vtl' }, region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 10 } },
    }]);
    expect(result?.fixes).toEqual([{
      description: { text: "remove the blank behind '#'" },
      artifactChanges: [{
        artifactLocation: { uri: 'a%20b.vtl' },
        replacements: [{ deletedRegion: { charOffset: 13, charLength: 1 }, insertedContent: { text: '' } }],
      }],
    }]);
  });

  it('places a finding of an API on the line of its resource', async () => {
    const text = JSON.stringify(stack(BYPASSED), undefined, 2);
    place.write('t.json', text);
    expect((await sarif('t.json')).runs[0]?.results[0]?.locations).toEqual([{
      physicalLocation: { artifactLocation: { uri: 't.json' }, region: { startLine: text.split('\n').findIndex((line) => line.includes('"Post"')) + 1 } },
      logicalLocations: [{ name: 'Post', fullyQualifiedName: 't/Post.Integration.PassthroughBehavior', kind: 'resource' }],
    }]);
  });

  it('is empty where there is nothing to tell', async () => {
    place.write('a.vtl', RIGHT);
    const { runs } = await sarif('a.vtl');
    expect(runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  });
});

describe('fails', () => {
  it.each<[string, string[], number, string]>([
    ['without a path', [], 2, "'check' needs a cdk.out folder, a template or a mapping template; got none\nsee 'model-gateway check --help'\n"],
    ['for two formats', ['a.vtl', '--json', '--sarif'], 2, "'--json' and '--sarif' exclude each other; choose one\nsee 'model-gateway check --help'\n"],
    ['for a repair of the standard input', ['-', '--fix'], 2, "'--fix' needs files; the standard input cannot be written\nsee 'model-gateway check --help'\n"],
    ['for another phase', ['a.vtl', '--phase', 'both'], 2, "'--phase' is request or response; got 'both'\nsee 'model-gateway check --help'\n"],
    ['for another option', ['a.vtl', '--quiet'], 2, "'--quiet' is not an option; options are --fix, --strict, --json, --sarif, --phase, --parameter, --import, --region, --account\n"
      + "see 'model-gateway check --help'\n"],
  ])('%s', async (_, args, code, stderr) => {
    place.write('a.vtl', RIGHT);
    expect(await check(...args)).toEqual({ code, stdout: '', stderr });
  });

  it('for a path that does not exist', async () => {
    const { code, stderr } = await check('nowhere.vtl');
    expect([code, stderr]).toEqual([1, `GW1001 '${join(place.path, 'nowhere.vtl')}' does not exist; give a cdk.out folder or a CloudFormation template, `
      + "made for example with 'npx cdk synth'\n"]);
  });

  it('for JSON that is no template', async () => {
    place.write('t.json', [1]);
    expect(await check('t.json')).toEqual({
      code: 1, stderr: '', stdout: "1 error\n\nAPI1001 't' is not a CloudFormation template: an object with Resources, each with a Type, is expected\n\n"
        + '1 error and 0 warnings in 0 templates\n',
    });
  });
});

it('is in the help of the command', async () => {
  expect((await runCommand(['--help'])).stdout).toContain('  check    finds mistakes in REST APIs and mapping templates\n');
  const { code, stdout } = await check('--help');
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'usage: model-gateway check <cdk.out | template.json | openapi.json | template.vtl | ->... [options]']);
});
