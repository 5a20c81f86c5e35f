import { github } from 'projen';
import { buildArtifacts } from './release-artifacts';
import { INSTALL, NODE_VERSIONS, READ_ONLY, setUp } from './steps';

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
    ],
  });
  workflow.addJob('release-up-to-the-artifacts', {
    needs: ['build'],
    runsOn: ['ubuntu-latest'],
    permissions: READ_ONLY,
    steps: buildArtifacts('0.0.1-dev.0'),
  });
}
