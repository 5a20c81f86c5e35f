import type { github } from 'projen';
import { ACTIONS, INSTALL, RELEASE_NODE_VERSION, setUp } from './steps';

/** The name under which the packages of all languages travel from the job that builds to those that publish. */
export const ARTIFACTS = 'packages';

/**
 * Gives every package the version, builds, tests and packages them for all languages, and keeps the result with the notes of the release.
 *
 * @param isDryRun whether it is not to be released: nobody has decided yet whether its version may break the API, so a break is told and not refused
 */
export function buildArtifacts(version: string, { isDryRun }: { readonly isDryRun: boolean }): github.workflows.JobStep[] {
  return [
    ...setUp(RELEASE_NODE_VERSION, { history: true }),
    { name: 'Set up Python', uses: ACTIONS.python, with: { 'python-version': '3.12' } },
    { name: 'Set up Go', uses: ACTIONS.go, with: { 'go-version': '1.25', 'cache': false } },
    { name: 'Set up .NET', uses: ACTIONS.dotnet, with: { 'dotnet-version': '8.0.x' } },
    INSTALL,
    { name: 'Set the version', run: 'npx tsx scripts/set-version.ts "$VERSION"', env: { VERSION: version } },
    { name: 'Build and test', run: 'npx turbo run compile type-check lint test test:repository package --output-logs=new-only' },
    isDryRun
      ? { name: 'Tell what breaks users of the last release', run: 'npm run check:api', continueOnError: true }
      : { name: 'Refuse a change of the API that the version does not announce', run: 'npm run check:api -- "$VERSION"', env: { VERSION: version } },
    { name: 'Package the other languages', run: 'npx projen package-all' },
    { name: 'Collect JavaScript', run: 'mkdir -p dist/js && cp packages/*/dist/js/*.tgz dist/js/' },
    { name: 'Write down what changed', run: 'npm run --silent changelog -- "$VERSION" > dist/changelog.md', env: { VERSION: version } },
    { name: 'Keep the packages', uses: ACTIONS.upload, with: { 'name': ARTIFACTS, 'path': 'dist', 'if-no-files-found': 'error' } },
  ];
}
