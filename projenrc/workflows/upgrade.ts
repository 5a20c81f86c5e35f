import { github } from 'projen';
import { ACTIONS, INSTALL, RELEASE_NODE_VERSION, setUp } from './steps';

const { WRITE } = github.workflows.JobPermission;

/** Once a week: newer versions of what we build with, built and tested, as a pull request. */
export function addUpgradeWorkflow(hub: github.GitHub): void {
  const workflow = new github.GithubWorkflow(hub, 'upgrade');
  workflow.on({ schedule: [{ cron: '17 4 * * 1' }], workflowDispatch: {} });
  workflow.addJob('upgrade', {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: WRITE, pullRequests: WRITE },
    steps: [
      ...setUp(RELEASE_NODE_VERSION),
      INSTALL,
      { name: 'Raise the versions', run: 'npx projen upgrade' },
      // Not as CI: the lockfile is meant to change here.
      { name: 'Write what follows from them', run: 'npx projen', env: { CI: 'false' } },
      { name: 'Raise what others bring', run: 'npm update' },
      { name: 'A lockfile that a clean install accepts', run: 'npm ci' },
      { name: 'Build', run: 'npx projen build' },
      {
        name: 'Propose',
        uses: ACTIONS.pullRequest,
        with: { 'branch': 'upgrade-dependencies', 'title': 'Upgrade dependencies', 'commit-message': 'Upgrade dependencies', 'delete-branch': true },
      },
    ],
  });
}
