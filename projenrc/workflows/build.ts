import { github } from 'projen';
import { buildArtifacts } from './release-artifacts';
import { ACTIONS, INSTALL, NODE_VERSIONS, READ_ONLY, RELEASE_NODE_VERSION, setUp } from './steps';

/** Every change on every supported Node.js: built, tested, and the tree left as it was. Then a release, up to its artifacts. */
export function addBuildWorkflow(hub: github.GitHub): void {
  const workflow = new github.GithubWorkflow(hub, 'build', {
    limitConcurrency: true,
    concurrencyOptions: { group: '${{ github.workflow }}-${{ github.ref }}', cancelInProgress: true },
  });
  workflow.on({ push: { branches: ['main'] }, pullRequest: {}, workflowDispatch: {} });
  workflow.addJob('build', {
    name: 'Node.js ${{ matrix.node }}',
    runsOn: ['ubuntu-latest'],
    permissions: READ_ONLY,
    strategy: { failFast: false, matrix: { domain: { node: NODE_VERSIONS } } },
    steps: [
      ...setUp('${{ matrix.node }}'),
      INSTALL,
      { name: 'Build', run: 'npx projen build' },
      { name: 'Refuse a build that changes committed files', run: 'git add --all && git diff --cached --exit-code' },
      { name: 'Test, as the README says', run: '.ci/run' },
      {
        name: 'Keep the site, to look at',
        if: `matrix.node == '${RELEASE_NODE_VERSION}'`,
        uses: ACTIONS.upload,
        with: { 'name': 'site', 'path': 'site/dist', 'if-no-files-found': 'error' },
      },
    ],
  });
  workflow.addJob('workflows', {
    name: 'These workflows',
    runsOn: ['ubuntu-latest'],
    permissions: READ_ONLY,
    steps: [
      { name: 'Check out', uses: ACTIONS.checkout, with: { 'persist-credentials': false } },
      { name: 'Set up Go', uses: ACTIONS.go, with: { 'go-version': '1.25', 'cache': false } },
      { name: 'Check the workflows', run: 'npm run check:workflows' },
    ],
  });
  workflow.addJob('languages', {
    name: 'Python, Java, Go, the oldest peers and the newest',
    runsOn: ['ubuntu-latest'],
    permissions: READ_ONLY,
    steps: [
      ...setUp(RELEASE_NODE_VERSION),
      { name: 'Set up Python', uses: ACTIONS.python, with: { 'python-version': '3.12' } },
      { name: 'Set up Go', uses: ACTIONS.go, with: { 'go-version': '1.25', 'cache': false } },
      INSTALL,
      { name: 'Compile the samples of the jsii packages', run: 'npx projen rosetta' },
      { name: 'Pack', run: 'npx turbo run package --output-logs=new-only' },
      { name: 'Install with the oldest peers, and the newest', run: 'npm run test:peers' },
      { name: 'Run the examples in other languages', run: 'npm run test:languages' },
    ],
  });
  workflow.addJob('release-up-to-the-artifacts', {
    needs: ['build'],
    runsOn: ['ubuntu-latest'],
    permissions: READ_ONLY,
    steps: buildArtifacts('0.0.1-dev.0', { isDryRun: true }),
  });
}
