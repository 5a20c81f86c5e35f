import { join } from 'node:path';
import { workspaces } from './workspaces.mjs';

/*
 * "Who may import whom" of docs/architecture.md, one rule a block.
 * What a package may import is what its manifest declares; the rules here say what no manifest can allow.
 */

const SCOPE = '@model-gateway';
const BLOCKS = ['logged-rest-api', 'sagemaker-invoke-role', 'vtl-integration', 'get-to-post-validator'];
/** A plugin of the CDK gets its templates as files. */
const READS_FILES = ['rest-api-checks'];
const LOCAL_GATEWAY = 'packages/local-gateway';

/** An import that is refused, and what to do instead. */
const refused = (regex, message) => ({ regex, message });

const CDK_BARREL = refused('^aws-cdk-lib$', "import the module that has it, for example 'aws-cdk-lib/core' or 'aws-cdk-lib/aws-apigateway'");
const NO_CDK = refused('^(aws-cdk-lib|constructs)(/|$)', 'this package reads plain data and knows nothing of the CDK');
const INNER_PATH = refused(`^${SCOPE}/[^/]+/(src|lib|test)(/|$)`, 'a package is imported by its entry points, not by a path inside it');
const NO_NODE = refused('^node:', 'this package runs in every language and in browsers; Node.js modules belong in local-gateway');
const NO_BARE_BUILTIN = refused(
  '^(assert|buffer|child_process|crypto|dns|events|fs|http|http2|https|net|os|path|process|stream|tls|url|util|worker_threads|zlib)(/|$)',
  "write Node.js modules with their prefix: 'node:fs'",
);
const TYPES_AND_CORE_OF_CDK = {
  ...refused('^aws-cdk-lib/(?!core$)', 'every construct package has this in its bundle, and would load that module: import its types alone'),
  allowTypeImports: true,
};
const NO_NETWORK = refused('^node:(http|https|http2|net|tls|dgram|dns)(/|$)', 'only server/ listens, and only backends/ calls out');
const NO_PROCESS = refused('^node:(child_process|process|readline|tty)(/|$)', 'only cli/ touches the process');

const NO_HOST = 'library code takes what it needs as an argument: no process, clock, chance, network or console';
const EVERYWHERE = [CDK_BARREL, INNER_PATH, NO_BARE_BUILTIN];

/** The rules for every workspace, in the order in which ESLint applies them. */
export function importRules() {
  return [
    forbid(['**/*.{ts,tsx}'], EVERYWHERE),
    ...workspaces().flatMap((workspace) => [
      ...sourcesOf(workspace),
      ...besideSourcesOf(workspace),
      ...workspace.directory === LOCAL_GATEWAY ? insideLocalGateway(workspace) : [],
    ]),
  ];
}

function sourcesOf(workspace) {
  const { directory, name, isImported, runsEverywhere } = workspace;
  if (!isImported) {
    return [declared(workspace, [`${directory}/**/*.{ts,tsx}`], { tests: true })];
  }
  const files = [`${directory}/src/**/*.ts`];
  return [
    declared(workspace, files, { tests: false }),
    forbid(files, patternsFor(workspace)),
    {
      files,
      rules: {
        'import-x/no-restricted-paths': ['error', { zones: walls(directory) }],
        'no-restricted-globals': runsEverywhere ? ['error', ...globalsOfAHost()] : 'off',
        'no-restricted-properties': runsEverywhere ? ['error', { object: 'Math', property: 'random', message: NO_HOST }] : 'off',
      },
      name: `${name}: sources`,
    },
  ];
}

function patternsFor({ directory, name, usesCdk, runsEverywhere, isInlined, siblings, inlines }) {
  const shortName = directory.split('/').at(-1);
  const patterns = [...EVERYWHERE];
  if (!usesCdk) {
    patterns.push(NO_CDK);
  }
  if (isInlined) {
    patterns.push(TYPES_AND_CORE_OF_CDK);
  }
  if (runsEverywhere && !READS_FILES.includes(shortName)) {
    patterns.push(NO_NODE);
  }
  patterns.push(refused(`^${name}(/|$)`, 'a package does not import itself by name: import the file'));
  if (BLOCKS.includes(shortName)) {
    const others = BLOCKS.filter((block) => block !== shortName);
    patterns.push(refused(`^${SCOPE}/(${others.join('|')})(/|$)`, 'the building blocks do not import one another: each works alone'));
  }
  const allowed = [name, ...siblings, ...inlines].map((sibling) => sibling.split('/')[1]).join('|');
  patterns.push(refused(`^${SCOPE}/(?!(${allowed})(/|$))`, "not among this package's siblings in .projenrc.ts"));
  return patterns;
}

/** Folders that do not see one another, whatever the spelling of the import. */
function walls(directory) {
  const source = (path) => `./${directory}/src/${path}`;
  const zones = [{
    target: `./${directory}/src`,
    from: source('index.ts'),
    message: 'nobody imports the index of their own package: import the file that has it',
  }];
  if (directory === 'packages/mapping-template') {
    zones.push({ target: source('vtl'), from: source('gateway'), message: 'the language does not know the service: vtl/ never imports gateway/' });
  }
  if (directory === LOCAL_GATEWAY) {
    const way = 'template, plan, exchange, stages: what comes first does not know what comes later';
    zones.push(
      { target: source('plan'), from: ['exchange', 'mapping', 'pipeline'].map(source), message: way },
      { target: source('exchange'), from: ['mapping', 'pipeline'].map(source), message: way },
      { target: source('mapping'), from: source('pipeline'), message: way },
      { target: source('!(cli)/**/*'), from: source('cli'), message: 'the gateway works without its command' },
    );
  }
  return zones;
}

/** What a browser, Node.js or a test environment would bring, and no language of jsii has. */
function globalsOfAHost() {
  return ['process', 'Buffer', 'console', 'require', 'module', '__dirname', '__filename', 'global', 'globalThis', 'window', 'document',
    'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto', 'Date'].map((name) => ({ name, message: NO_HOST }));
}

/** Tests and tools, and the page, whose packages travel in its bundle. */
function besideSourcesOf(workspace) {
  const files = [`${workspace.directory}/{test,fuzz,scripts,web}/**/*.{ts,tsx}`];
  return workspace.isImported ? [declared(workspace, files, { tests: true })] : [];
}

/** An import compiles when any workspace declares it; it works for users when this one does. */
function declared({ directory, name, inlines }, files, { tests }) {
  return {
    name: `${name}: declared dependencies of ${tests ? 'tests' : 'sources'}`,
    files,
    rules: {
      'import-x/no-extraneous-dependencies': ['error', {
        devDependencies: tests,
        whitelist: inlines,
        packageDir: (tests ? ['.', directory] : [directory]).map((path) => join(import.meta.dirname, '..', path)),
      }],
    },
  };
}

/** The last rule that holds for a file is the only one, so each repeats what holds for the whole package. */
function insideLocalGateway(workspace) {
  const source = `${LOCAL_GATEWAY}/src`;
  const shared = patternsFor(workspace);
  return [
    forbid([`${source}/**/*.ts`], [...shared, NO_NETWORK, NO_PROCESS]),
    forbid([`${source}/{server,backends}/**/*.ts`], [...shared, NO_PROCESS]),
    forbid([`${source}/cli/**/*.ts`], [...shared, NO_NETWORK]),
  ];
}

function forbid(files, patterns) {
  return { name: `imports of ${files.join(', ')}`, files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}
