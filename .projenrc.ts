import { addLongRuns } from './projenrc/long-runs';
import { Monorepo } from './projenrc/monorepo';
import { CommandLinePackage, ConstructLibrary, ExampleApp, InlinedPackage, JsiiPackage, PrivatePackage } from './projenrc/packages';

const repository = new Monorepo();

const mappingTemplate = new JsiiPackage(repository, 'mapping-template', {
  description: "The language of API Gateway's mapping templates: parse, check, render, build",
  entries: ['language'],
  testsBeyondNpm: ['test/builder/oracle', 'test/fuzz/originals'],
});
addLongRuns(mappingTemplate);

new InlinedPackage(repository, 'prop-checks', {
  description: 'What the constructs say of wrong props; each of them has it in its bundle',
});

new ConstructLibrary(repository, 'logged-rest-api', {
  description: 'A REST API with access log, tracing, IAM auth and throttling',
  devSiblings: ['prop-checks'],
});

new ConstructLibrary(repository, 'sagemaker-invoke-role', {
  description: 'A role that may invoke one SageMaker endpoint, and nothing else',
  devSiblings: ['prop-checks'],
});

new ConstructLibrary(repository, 'vtl-integration', {
  description: 'The integration of API Gateway with SageMaker Runtime: templates, headers, error responses',
  siblings: ['mapping-template'],
  devSiblings: ['prop-checks'],
});

new ConstructLibrary(repository, 'get-to-post-validator', {
  description: 'A GET whose parameters are declared, required and checked before they become a POST',
  siblings: ['mapping-template'],
  devSiblings: ['prop-checks'],
});

new ConstructLibrary(repository, 'apigateway-sagemakerendpoint', {
  description: 'An HTTP API in front of a SageMaker endpoint, without Lambda: the whole pattern in one construct',
  siblings: ['mapping-template', 'logged-rest-api', 'sagemaker-invoke-role', 'vtl-integration', 'get-to-post-validator'],
  devSiblings: ['prop-checks'],
});

new JsiiPackage(repository, 'rest-api-model', {
  description: 'CloudFormation or OpenAPI to plain data, and the rules on its configuration',
  siblings: ['mapping-template'],
  entries: ['model'],
});

new ConstructLibrary(repository, 'rest-api-checks', {
  description: 'The CDK validation plugin: checks every REST API of an app',
  siblings: ['mapping-template', 'rest-api-model'],
  // What they report of their own templates is not said twice, which the tests try with the one that does.
  devSiblings: ['vtl-integration'],
  // The first release with `IPolicyValidationPlugin` and `Validations`.
  awsCdkLib: '^2.251.0',
  // It reads the templates that the CDK has written.
  hostTypes: ['node'],
});

new ConstructLibrary(repository, 'endpoint-monitoring', {
  description: 'Metrics, alarms and a dashboard of API and endpoint together',
  devSiblings: ['prop-checks'],
});

const templateEditor = new PrivatePackage(repository, 'template-editor', {
  description: 'A mapping template beside its output, in a browser: the page of the local gateway and the playground of the site show it',
  siblings: ['mapping-template'],
  dependencies: [
    'preact', '@codemirror/state', '@codemirror/view', '@codemirror/commands', '@codemirror/language', '@codemirror/legacy-modes', '@lezer/highlight',
  ],
});
templateEditor.exportSources({
  './engine': './src/engine/index.ts', './bench': './src/bench/index.ts', './view': './src/view/index.ts', './style.css': './src/style/index.css',
});
templateEditor.script('compile', 'tsc -p .');

const localGateway = new CommandLinePackage(repository, 'local-gateway', {
  description: 'Serves a synthesized REST API on localhost, and renders its mapping templates',
  siblings: ['mapping-template', 'rest-api-model'],
  dependencies: ['undici', '@cfworker/json-schema'],
  devDependencies: [
    '@aws-sdk/client-sagemaker-runtime', '@smithy/signature-v4', 'aws4', 'autocannon', 'preact', 'playwright-core', 'axe-core',
    '@microsoft/jest-sarif',
  ],
  // Its page is bundled, so the editor travels inside.
  devSiblings: ['template-editor'],
  bin: { 'model-gateway': 'bin/model-gateway.js' },
  optionalPeers: { '@aws-sdk/client-sagemaker-runtime': '^3.0.0' },
  testsBeyondNpm: ['test/page/', 'test/clients/'],
});
localGateway.reads({ tests: ['scripts/browser/**', 'scripts/free-port.ts'] });
localGateway.script('soak', 'tsx --tsconfig ../../tsconfig.json scripts/soak.ts');

const movieRatings = new ExampleApp(repository, 'movie-ratings', {
  description: 'The documented sample, whole: a recommender behind the gateway, on this machine',
  siblings: ['apigateway-sagemakerendpoint', 'local-gateway', 'mapping-template', 'vtl-integration'],
  devDependencies: ['cdk-nag'],
});
movieRatings.script('train', 'tsx scripts/train.ts');

new ExampleApp(repository, 'rollout', {
  description: 'Two variants of a model behind one API: a canary, A/B by the caller, and clients that sign their requests',
  siblings: ['apigateway-sagemakerendpoint', 'local-gateway', 'mapping-template', 'vtl-integration'],
  dependencies: ['@smithy/signature-v4'],
  devDependencies: ['cdk-nag'],
});

const benchmarks = new PrivatePackage(repository, 'benchmarks', {
  description: 'Ours beside the peers, one run, ratios',
  siblings: ['mapping-template', 'local-gateway', 'apigateway-sagemakerendpoint', 'vtl-integration'],
  dependencies: ['undici'],
  devDependencies: ['aws-cdk-lib', 'constructs', 'velocityjs', 'amplify-velocity-template'],
  testsBeyondNpm: ['test/'],
});
benchmarks.script('benchmark', 'tsx src/benchmark.ts');
benchmarks.importWhatIsBuilt();
benchmarks.reads({ tests: ['docs/benchmarks.md', 'docs/images/benchmark-*.svg', 'scripts/free-port.ts'] });

const docs = new PrivatePackage(repository, 'docs', {
  description: 'The pages, what generates some of them, and the tests that run every sample in them',
  siblings: [
    'mapping-template', 'logged-rest-api', 'sagemaker-invoke-role', 'vtl-integration', 'get-to-post-validator',
    'apigateway-sagemakerendpoint', 'endpoint-monitoring', 'rest-api-model', 'rest-api-checks', 'local-gateway',
  ],
  // ts-jest is what a newcomer's project from `cdk init` has, which a test plays.
  devDependencies: ['aws-cdk-lib', 'constructs', 'cdk-nag', '@cdklabs/cdk-validator-cfnguard', 'ts-jest'],
  testsBeyondNpm: ['test/templates/', 'test/python-samples'],
});
docs.script('generate', 'tsx scripts/generate-pages.ts');
docs.reads({
  tests: [
    '*.md', 'packages/*/{README.md,src/**,rosetta/**,test/**/*.test.ts,test/{behaviour,conformance}/**}',
    'examples/**/*.md', 'examples/*/{src,test}/**', 'examples/go/{go.mod,*.go}', 'examples/python/{ratings,tests}/*.py',
    '{site,template-editor,prop-checks}/*.md', 'benchmarks/**/*.md', 'scripts/free-port.ts', 'package.json', 'turbo.json', '.projen/tasks.json',
  ],
});

const site = new PrivatePackage(repository, 'site', {
  description: 'The documentation as a web site, made of the pages in this repository, and a playground for mapping templates',
  siblings: ['mapping-template', 'template-editor'],
  devDependencies: ['vitepress', 'vue', 'preact', 'playwright-core', 'axe-core'],
  testsBeyondNpm: ['test/find-pages', 'test/playground', 'test/reading', 'test/site-in-browser', 'test/take-screenshots'],
});
const pagesAndEditor = [
  '*.md', 'docs/**/*.md', 'docs/images/**', '{packages,examples}/*/*.md', 'benchmarks/*.md', 'template-editor/src/**', 'packages/mapping-template/src/**',
];
site.reads({
  tests: [...pagesAndEditor, 'scripts/browser/**'],
  compile: { reads: [...pagesAndEditor, 'scripts/licences/**'], without: ['README.md', 'test/**', 'scripts/**'], env: ['SITE_BASE'] },
});
site.script('compile', 'tsc -p . && vitepress build .');
site.script('site', 'npm run --silent compile && vitepress preview . --port 4173');
site.script('dev', 'vitepress dev . --port 4173');
site.script('screenshots', 'tsx --tsconfig ../tsconfig.json scripts/take-screenshots.ts');

repository.synth();
