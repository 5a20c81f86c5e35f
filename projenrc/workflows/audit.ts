import { github } from 'projen';
import { INSTALL, READ_ONLY, RELEASE_NODE_VERSION, setUp } from './steps';

/** Each morning, and with every change of the lockfile: weaknesses that became known in what we install, and licences that we may not use. */
export function addAuditWorkflow(hub: github.GitHub): void {
  const workflow = new github.GithubWorkflow(hub, 'audit');
  workflow.on({ schedule: [{ cron: '41 5 * * *' }], pullRequest: { paths: ['package-lock.json'] }, workflowDispatch: {} });
  workflow.addJob('audit', {
    runsOn: ['ubuntu-latest'],
    permissions: READ_ONLY,
    steps: [
      ...setUp(RELEASE_NODE_VERSION),
      INSTALL,
      { name: 'Licences', run: 'npm run check:licences' },
      { name: 'Known vulnerabilities', run: 'npm run check:vulnerabilities' },
    ],
  });
}
