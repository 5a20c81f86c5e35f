import { github } from 'projen';

type Step = github.workflows.JobStep;

/** The major versions of Node.js that we support. */
export const NODE_VERSIONS = ['20', '22', '24'];

/** The one that releases are built with. */
export const RELEASE_NODE_VERSION = '22';

/** The actions of others that we use, each at a major that we chose. */
export const ACTIONS = {
  checkout: 'actions/checkout@v5',
  node: 'actions/setup-node@v5',
  java: 'actions/setup-java@v5',
  python: 'actions/setup-python@v6',
  go: 'actions/setup-go@v6',
  dotnet: 'actions/setup-dotnet@v5',
  upload: 'actions/upload-artifact@v4',
  uploadPages: 'actions/upload-pages-artifact@v4',
  deployPages: 'actions/deploy-pages@v4',
  download: 'actions/download-artifact@v5',
  attest: 'actions/attest-build-provenance@v3',
  pypi: 'pypa/gh-action-pypi-publish@release/v1',
  pullRequest: 'peter-evans/create-pull-request@v7',
} as const;

/** A job that only looks. */
export const READ_ONLY: github.workflows.JobPermissions = { contents: github.workflows.JobPermission.READ };

/**
 * Checks out, and sets up what the tests need: Node.js, and a JDK to compare with Velocity itself.
 *
 * @param options `history` brings the commits and tags before this one along
 */
export function setUp(nodeVersion: string, { history = false }: { readonly history?: boolean } = {}): Step[] {
  return [
    { name: 'Check out', uses: ACTIONS.checkout, with: { 'persist-credentials': false, ...history ? { 'fetch-depth': 0 } : {} } },
    { name: 'Set up Node.js', uses: ACTIONS.node, with: { 'node-version': nodeVersion, 'cache': 'npm' } },
    { name: 'Set up Java', uses: ACTIONS.java, with: { 'distribution': 'temurin', 'java-version': '17' } },
  ];
}

/** Installs exactly the lockfile. */
export const INSTALL: Step = { name: 'Install', run: 'npm ci' };
