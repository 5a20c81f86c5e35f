import { github } from 'projen';
import type { Monorepo } from '../monorepo';
import { addAuditWorkflow } from './audit';
import { addBuildWorkflow } from './build';
import { addReleaseWorkflow } from './release';
import { addUpgradeWorkflow } from './upgrade';

/** What GitHub runs for us. */
export function addWorkflows(root: Monorepo): void {
  const hub = new github.GitHub(root, { mergify: false, pullRequestLint: false });
  addBuildWorkflow(hub);
  addReleaseWorkflow(hub);
  addUpgradeWorkflow(hub);
  addAuditWorkflow(hub);
}
