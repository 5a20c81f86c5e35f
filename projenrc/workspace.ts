import { posix } from 'node:path';
import { javascript, License } from 'projen';
import { IDENTITY } from './identity';
import type { Monorepo } from './monorepo';
import { ProjenrcTs } from './projenrc-ts';
import { addTaskInputs, type TaskInputs } from './task-inputs';
import { addUnitTests, JEST, jestWithout } from './unit-tests';
import { peers, SIBLING_RANGE, versioned } from './versions';

/** What every workspace can say about itself. */
export interface WorkspaceOptions {
  /** One sentence for the registry. */
  readonly description: string;

  /**
   * Siblings that this workspace imports, by directory name.
   *
   * @default - none
   */
  readonly siblings?: string[];

  /**
   * Siblings that are in what this workspace bundles, or that only its tests import, by directory name.
   *
   * @default - none
   */
  readonly devSiblings?: string[];

  /**
   * Third-party packages that this workspace imports at run time.
   *
   * @default - none
   */
  readonly dependencies?: string[];

  /**
   * Third-party packages that only its tests import, beyond those at the root.
   *
   * @default - none
   */
  readonly devDependencies?: string[];

  /**
   * Entry points beside the index, as folder names below `src`.
   *
   * @default - the index alone
   */
  readonly entries?: string[];

  /**
   * Tests of what npm does not install, by a part of their paths: in a browser, beside a JDK or Python, in a project that is installed.
   * `npm test` runs them; the build, which is for every change, does without.
   *
   * @default - none
   */
  readonly testsBeyondNpm?: string[];

  /**
   * Words to find the package by.
   *
   * @default - none
   */
  readonly keywords?: string[];
}

/** How a kind of workspace differs from the others. */
export interface WorkspaceKind {
  /** Directory below the root in which workspaces of this kind live; empty for the root itself. */
  readonly parentDirectory: string;
  /** Whether the registry gets it. */
  readonly published: boolean;
  /** Whether the bundles of others have it in themselves. */
  readonly inlined?: boolean;
  /** Whether users install its siblings once, as peers, it brings them, or it has in itself what it cannot do without. */
  readonly siblings: 'peers' | 'dependencies' | 'optional';
}

/**
 * A member of the npm workspace: a `package.json` with plain scripts, a jest configuration, a licence.
 *
 * projen's own files for a project of its own (tasks, ignores, attributes) are left out: a member is
 * configured from the root, run by turbo, and has nothing to configure by itself.
 */
export class Workspace extends javascript.NodeProject {
  /** The directory name, which is the name without the scope. */
  public readonly shortName: string;

  /** Where it lives, from the root. */
  public readonly directory: string;

  /** Whether the registry gets it. */
  public readonly isPublished: boolean;

  /** Whether others have it in their bundles, where it is not published. */
  public readonly isInlined: boolean;

  /** Whether every language of jsii gets it. */
  public readonly isJsii: boolean;

  private readonly scripts: Record<string, string> = {};

  private readonly testsBeyondNpm: readonly string[];

  constructor(monorepo: Monorepo, shortName: string, kind: WorkspaceKind, options: WorkspaceOptions) {
    const outdir = posix.join(kind.parentDirectory, shortName);
    super({
      parent: monorepo,
      name: `${IDENTITY.scope}/${shortName}`,
      outdir,
      description: options.description,
      readme: { contents: `# ${IDENTITY.scope}/${shortName}\n\n${options.description}.\n` },
      packageManager: javascript.NodePackageManager.NPM,
      entrypoint: kind.published ? 'lib/index.js' : '',
      minNodeVersion: IDENTITY.minNode,
      repository: IDENTITY.repository,
      repositoryDirectory: outdir,
      authorName: IDENTITY.author,
      authorOrganization: true,
      homepage: `${IDENTITY.repository}#readme`,
      bugsUrl: `${IDENTITY.repository}/issues`,
      keywords: options.keywords,
      licensed: false,
      npmAccess: kind.published ? javascript.NpmAccess.PUBLIC : undefined,
      peerDependencyOptions: { pinnedDevDependency: false },
      autoDetectBin: false,
      jest: false,
      npmignoreEnabled: false,
      package: false,
      defaultReleaseBranch: 'main',
    });
    this.shortName = shortName;
    this.testsBeyondNpm = options.testsBeyondNpm ?? [];
    this.directory = outdir;
    this.isPublished = kind.published;
    this.isInlined = kind.inlined ?? false;
    // All others bring their siblings along.
    this.isJsii = kind.siblings === 'peers';

    new ProjenrcTs(this, outdir);
    this.package.addField('license', IDENTITY.license);
    this.package.addField('devEngines', undefined);
    this.package.addField('scripts', () => this.scripts);
    if (kind.published) {
      new License(this, { spdx: IDENTITY.license, copyrightOwner: IDENTITY.author, copyrightPeriod: '2026' });
    } else {
      this.package.addField('private', true);
    }

    const siblings = (options.siblings ?? []).map(siblingInRange);
    if (kind.siblings === 'peers') {
      this.addPeerDeps(...siblings);
      // Once more, because turbo does not order its tasks by peers.
      this.addDevDeps(...siblings);
    } else if (kind.siblings === 'dependencies') {
      this.addDeps(...siblings);
    } else {
      this.package.addField('optionalDependencies', Object.fromEntries((options.siblings ?? []).map((sibling) => [`${IDENTITY.scope}/${sibling}`, SIBLING_RANGE])));
    }
    this.addDevDeps(...(options.devSiblings ?? []).map(siblingInRange));
    this.addDeps(...versioned(...options.dependencies ?? []));
    this.addDevDeps(...versioned(...options.devDependencies ?? []));

    this.removeFilesOfAProjectOfItsOwn();
    monorepo.register(this);
  }

  /** Sets what `npm run <name>` does here; turbo runs it under the same name. */
  public script(name: string, command: string): void {
    this.scripts[name] = command;
  }

  /** What its tasks read of other folders. */
  public reads(inputs: TaskInputs): void {
    addTaskInputs(this, inputs);
  }

  /** Peers of the construct packages, with the version that we build with. */
  public addConstructPeers(awsCdkLib?: string): void {
    this.addPeerDeps(...awsCdkLib === undefined ? peers('aws-cdk-lib') : [`aws-cdk-lib@${awsCdkLib}`], ...peers('constructs'));
    this.addDevDeps(...versioned('aws-cdk-lib', 'constructs'));
  }

  /** Tests of its own, with the result where the summary of `npm test` looks for it; without the slow ones for the build. */
  protected addTests(): void {
    addUnitTests(this, { directory: this.directory });
    this.script('test', JEST);
    this.script('test:unit', jestWithout(this.testsBeyondNpm));
  }

  private removeFilesOfAProjectOfItsOwn(): void {
    for (const path of ['.gitattributes', '.gitignore', '.projen/tasks.json', '.projen/deps.json', '.projen/files.json']) {
      this.tryRemoveFile(path);
    }
    // Without the list of files that projen wrote, it would take the manifest for a leftover and delete it before each synthesis.
    this.addExcludeFromCleanup('**');
  }
}

function siblingInRange(sibling: string): string {
  return `${IDENTITY.scope}/${sibling}@${SIBLING_RANGE}`;
}
