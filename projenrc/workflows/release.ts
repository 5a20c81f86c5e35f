import { github } from 'projen';
import { version } from '../versions';
import { ARTIFACTS, buildArtifacts } from './release-artifacts';
import { ACTIONS, INSTALL, READ_ONLY, RELEASE_NODE_VERSION, setUp } from './steps';

type Job = github.workflows.Job;
type Step = github.workflows.JobStep;

const { READ, WRITE } = github.workflows.JobPermission;
const VERSION = '${{ inputs.version }}';
const PUBLIB = `npx --yes --package publib@${version('publib')}`;

/**
 * The release: one version for all packages and languages, built once, tested, then published from the same artifacts.
 *
 * Without `publish` it stops at the artifacts, which can be downloaded and tried.
 * npm and PyPI know the workflow itself (trusted publishing), so they need no token and record where a package comes from.
 */
export function addReleaseWorkflow(hub: github.GitHub): void {
  const workflow = new github.GithubWorkflow(hub, 'release', { limitConcurrency: true });
  workflow.on({
    workflowDispatch: {
      inputs: {
        version: { description: 'Version of all packages, for example 1.2.3', type: 'string', required: true },
        publish: { description: 'Publish; otherwise the packages are built and kept as an artifact', type: 'boolean' },
      },
    },
  });
  workflow.addJobs({
    'artifacts': {
      runsOn: ['ubuntu-latest'],
      permissions: READ_ONLY,
      steps: buildArtifacts(VERSION, { isDryRun: false }),
    },
    // For those registries, too, that record no provenance of their own: `gh attestation verify` tells which run made a file.
    'provenance': publishing({ idToken: WRITE, attestations: WRITE }, [
      {
        name: 'Attest which commit and workflow made the packages',
        uses: ACTIONS.attest,
        with: { 'subject-path': ['dist/js/*.tgz', 'dist/python/*', 'dist/java/**/*.jar', 'dist/dotnet/*.nupkg'].join('\n') },
      },
    ]),
    'npm': publishing({ idToken: WRITE }, [
      {
        name: 'Set up Node.js',
        uses: ACTIONS.node,
        with: { 'node-version': RELEASE_NODE_VERSION, 'registry-url': 'https://registry.npmjs.org' },
      },
      { name: 'A npm that knows trusted publishing', run: 'npm install --global npm@11' },
      {
        name: 'Publish',
        // Run again after a failure halfway, it leaves what the registry has. A pre-release is not what `npm install` hands out.
        run: [
          'case "$VERSION" in *-*) tag=next ;; *) tag=latest ;; esac',
          'for tarball in dist/js/*.tgz; do',
          '  name=$(tar -xzOf "$tarball" package/package.json | node --print "JSON.parse(fs.readFileSync(0)).name")',
          '  if [ "$(npm view "$name@$VERSION" version)" = "$VERSION" ]; then continue; fi',
          '  npm publish --provenance --access public --tag "$tag" "$tarball"',
          'done',
        ].join('\n'),
        env: { VERSION },
      },
    ]),
    'pypi': publishing({ idToken: WRITE }, [
      { name: 'Publish', uses: ACTIONS.pypi, with: { 'packages-dir': 'dist/python', 'skip-existing': true } },
    ]),
    'maven': publishing({}, [
      { name: 'Set up Java', uses: ACTIONS.java, with: { 'distribution': 'temurin', 'java-version': '17' } },
      {
        name: 'Publish',
        run: `${PUBLIB} publib-maven dist/java`,
        env: {
          MAVEN_SERVER_ID: 'central-ossrh',
          MAVEN_USERNAME: '${{ secrets.MAVEN_USERNAME }}',
          MAVEN_PASSWORD: '${{ secrets.MAVEN_PASSWORD }}',
          MAVEN_GPG_PRIVATE_KEY: '${{ secrets.MAVEN_GPG_PRIVATE_KEY }}',
          MAVEN_GPG_PRIVATE_KEY_PASSPHRASE: '${{ secrets.MAVEN_GPG_PRIVATE_KEY_PASSPHRASE }}',
        },
      },
    ]),
    'nuget': publishing({}, [
      { name: 'Set up .NET', uses: ACTIONS.dotnet, with: { 'dotnet-version': '8.0.x' } },
      { name: 'Publish', run: `${PUBLIB} publib-nuget dist/dotnet`, env: { NUGET_API_KEY: '${{ secrets.NUGET_API_KEY }}' } },
    ]),
    'go': publishing({}, [
      {
        name: 'Publish',
        run: `${PUBLIB} publib-golang dist/go`,
        env: { GITHUB_TOKEN: '${{ secrets.GO_REPOSITORY_TOKEN }}', GIT_USER_NAME: 'model-gateway release', GIT_USER_EMAIL: 'release@users.noreply.github.com' },
      },
    ]),
    'github': {
      ...publishing({ contents: WRITE }, [
        {
          name: 'Tag, and list what changed',
          run: [
            'case "$VERSION" in *-*) kind=--prerelease ;; *) kind=--latest ;; esac',
            'gh release create "v$VERSION" --repo "$GITHUB_REPOSITORY" --target "$GITHUB_SHA" --notes-file dist/changelog.md "$kind" dist/js/*.tgz',
          ].join('\n'),
          env: { VERSION, GITHUB_TOKEN: '${{ github.token }}' },
        },
      ]),
      needs: ['provenance', 'npm', 'pypi', 'maven', 'nuget', 'go'],
    },
    'pages': {
      needs: ['github'],
      if: 'inputs.publish',
      runsOn: ['ubuntu-latest'],
      environment: { name: 'github-pages', url: '${{ steps.deploy.outputs.page_url }}' },
      permissions: { contents: READ, pages: WRITE, idToken: WRITE },
      steps: [
        ...setUp(RELEASE_NODE_VERSION),
        INSTALL,
        { name: 'Build the site', run: 'npm run compile --workspace site', env: { SITE_BASE: '/${{ github.event.repository.name }}/' } },
        { name: 'Keep it for GitHub Pages', uses: ACTIONS.uploadPages, with: { path: 'site/dist' } },
        { name: 'Deploy', id: 'deploy', uses: ACTIONS.deployPages },
      ],
    },
  });
}

/** A job that has the packages in dist/ and publishes some of them, after a person approved the environment. */
function publishing(permissions: github.workflows.JobPermissions, steps: Step[]): Job {
  return {
    needs: ['artifacts'],
    if: 'inputs.publish',
    runsOn: ['ubuntu-latest'],
    environment: 'release',
    permissions: { contents: READ, ...permissions },
    steps: [
      { name: 'Fetch the packages', uses: ACTIONS.download, with: { name: ARTIFACTS, path: 'dist' } },
      ...steps,
    ],
  };
}
