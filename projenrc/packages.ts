import { JsonFile } from 'projen';
import { exportsMap } from './exports-map';
import { jsiiTargets } from './jsii-targets';
import type { Monorepo } from './monorepo';
import { addSampleFixture } from './sample-fixture';
import { versioned } from './versions';
import { Workspace, type WorkspaceOptions } from './workspace';

/** Words that other languages reserve are escaped there, and we build with newer peers than the oldest that we accept. */
const SILENCED = ['reserved-word', 'missing-dev-dependency'];

const BUILD_CONFIGURATION = 'tsconfig.build.json';

const PUBLISHED_FILES = ['lib/**/*.js', 'lib/**/*.d.ts'];

/** The folder of the command, which is published as one bundle. */
const COMMAND_FOLDER = 'cli';

/** What stands beside the declarations of a jsii module: its bundle, in one file or in parts, and the lists of names that load it. */
function publishedEntries(entries: string[] = []): string[] {
  return ['lib/module.js', 'lib/module/*.js', 'lib/index.js', ...entries.map((entry) => `lib/${entry}/index.js`), 'lib/**/*.d.ts', '.jsii'];
}

/** What a jsii module can say about itself. */
export interface JsiiPackageOptions extends WorkspaceOptions {
  /**
   * Types of the host that its sources use.
   *
   * @default - none: what compiles runs in every language and in browsers
   */
  readonly hostTypes?: string[];
}

/** A module that every language of jsii gets. */
export class JsiiPackage extends Workspace {
  constructor(monorepo: Monorepo, shortName: string, options: JsiiPackageOptions) {
    super(monorepo, shortName, { parentDirectory: 'packages', published: true, siblings: 'peers' }, options);
    this.addFields({
      types: 'lib/index.d.ts',
      exports: exportsMap(options.entries ?? [], { jsii: true }),
      files: publishedEntries(options.entries),
      stability: 'stable',
      jsii: {
        outdir: 'dist',
        targets: jsiiTargets(shortName),
        // No source maps: the output reads like its source.
        tsc: { outDir: 'lib', rootDir: 'src', types: options.hostTypes ?? [], inlineSourceMap: false, inlineSources: false, sourceMap: false },
      },
    });
    // The options that jsii generates stay out of `tsconfig.json`, so that editors find the one at the root.
    this.script('compile', [
      `jsii --fail-on-warnings --silence-warnings ${SILENCED.join(' ')} --generate-tsconfig tsconfig.jsii.json`,
      'tsx ../../scripts/bundle-library.ts',
    ].join(' && '));
    this.script('docgen', 'tsx ../../scripts/generate-api-page.ts');
    this.script('package', 'tsx ../../scripts/pack-javascript.ts');
    this.addTests();
  }
}

/** What a construct library can say about itself. */
export interface ConstructLibraryOptions extends JsiiPackageOptions {
  /**
   * Range of aws-cdk-lib, where it needs a newer one than the others.
   *
   * @default - the range of all construct libraries
   */
  readonly awsCdkLib?: string;
}

/** A jsii module that needs the CDK; its users bring aws-cdk-lib and constructs. */
export class ConstructLibrary extends JsiiPackage {
  constructor(monorepo: Monorepo, shortName: string, options: ConstructLibraryOptions) {
    super(monorepo, shortName, { ...options, keywords: ['aws', 'cdk', 'sagemaker', 'apigateway', ...options.keywords ?? []] });
    this.addConstructPeers(options.awsCdkLib);
    addSampleFixture(this);
  }
}

/**
 * A command for the terminal, which has its siblings bundled inside: `npx` runs it from its tarball alone.
 *
 * Its library entry loads the siblings from where they are installed, and so do its types. They are optional dependencies, because
 * npm installs those where the registry has them, and does without where it has not.
 */
export class CommandLinePackage extends Workspace {
  constructor(monorepo: Monorepo, shortName: string, options: WorkspaceOptions & {
    readonly bin: Record<string, string>;
    /** What the command loads where it is installed: name to the range of versions. */
    readonly optionalPeers?: Record<string, string>;
  }) {
    super(monorepo, shortName, { parentDirectory: 'packages', published: true, siblings: 'optional' }, options);
    this.package.addBin(options.bin);
    const optionalPeers = Object.entries(options.optionalPeers ?? {});
    this.addPeerDeps(...optionalPeers.map(([name, range]) => `${name}@${range}`));
    if (optionalPeers.length > 0) {
      this.addFields({ peerDependenciesMeta: Object.fromEntries(optionalPeers.map(([name]) => [name, { optional: true }])) });
    }
    this.addFields({
      types: 'lib/index.d.ts',
      exports: exportsMap(options.entries ?? [], { jsii: false }),
      files: [
        ...PUBLISHED_FILES, `!lib/${COMMAND_FOLDER}/**`,
        'lib/*.LEGAL.txt', 'lib/page-assets/**', ...Object.values(options.bin),
      ],
    });
    addBuildConfiguration(this, '../..', { types: ['node'] });
    this.script('compile', `tsc -p ${BUILD_CONFIGURATION} && tsx scripts/bundle-command.ts && tsc -p web && tsx scripts/bundle-page.ts`);
    this.script('package', 'tsx ../../scripts/pack-javascript.ts');
    this.addTests();
  }
}

/** A runnable project that shows the packages in use. */
export class ExampleApp extends Workspace {
  constructor(monorepo: Monorepo, shortName: string, options: WorkspaceOptions) {
    super(monorepo, shortName, { parentDirectory: 'examples', published: false, siblings: 'dependencies' }, options);
    this.addDeps(...versioned('aws-cdk-lib', 'constructs'));
    this.addDevDeps(...versioned('aws-cdk', 'tsx'));
    new JsonFile(this, 'cdk.json', { marker: false, obj: { app: 'npx tsx src/main.ts', output: 'cdk.out' } });
    importWhatIsBuilt(this, '../..');
    this.script('start', 'tsx scripts/start.ts');
    this.script('synth', 'cdk synth --quiet');
    this.addTests();
  }
}

/** Plain TypeScript that stays in the repository. */
export class PrivatePackage extends Workspace {
  constructor(monorepo: Monorepo, shortName: string, options: WorkspaceOptions) {
    super(monorepo, shortName, { parentDirectory: '', published: false, siblings: 'dependencies' }, options);
    this.addTests();
  }

  /** Others bundle its sources: import path to file. */
  public exportSources(entries: Record<string, string>): void {
    this.addFields({ exports: entries });
  }

  /** Its programs run what is compiled and bundled, where its tests run the sources. */
  public importWhatIsBuilt(): void {
    importWhatIsBuilt(this, '..');
  }
}

/**
 * Plain TypeScript that the construct libraries have in their bundles: the registry never gets it, and no published package depends on it.
 *
 * Compilers find its declarations, so that none of them compiles it again; bundlers find its sources.
 */
export class InlinedPackage extends Workspace {
  constructor(monorepo: Monorepo, shortName: string, options: WorkspaceOptions) {
    super(monorepo, shortName, { parentDirectory: '', published: false, inlined: true, siblings: 'dependencies' }, options);
    this.addConstructPeers();
    // A bundle has of it what it uses.
    this.addFields({ exports: { '.': { types: './lib/index.d.ts', default: './src/index.ts' } }, sideEffects: false });
    addBuildConfiguration(this, '..', { types: [], emitDeclarationOnly: true });
    this.script('compile', `tsc -p ${BUILD_CONFIGURATION}`);
    this.addTests();
  }
}

/** How plain TypeScript becomes `lib`, against what is built of its siblings. */
function addBuildConfiguration(workspace: Workspace, root: string, compilerOptions: Record<string, unknown>): void {
  new JsonFile(workspace, BUILD_CONFIGURATION, {
    marker: false,
    obj: {
      extends: `${root}/tsconfig.json`,
      compilerOptions: { noEmit: false, rootDir: 'src', outDir: 'lib', declaration: true, paths: {}, ...compilerOptions },
      include: ['src/**/*.ts'],
    },
  });
}

/** A `tsconfig.json` without `paths`: such a workspace imports what is built, as readers of an example will. */
function importWhatIsBuilt(workspace: Workspace, root: string): void {
  new JsonFile(workspace, 'tsconfig.json', {
    marker: false,
    obj: { extends: `${root}/tsconfig.json`, compilerOptions: { paths: {} }, include: ['src/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'] },
  });
}
