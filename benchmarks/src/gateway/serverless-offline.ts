import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../scripts/free-port';
import { RATINGS_REQUEST } from '../../../test/documented/ratings';
import { ServerProcess } from './server-process';

/** The last that run without an account at a service; their successors ask for a login. */
const PACKAGES = ['serverless@3.40.0', 'serverless-offline@13.9.0'];

const HOME = join(__dirname, '..', '..');
const CACHE = join(dirname(require.resolve('typescript/package.json')), '..', '.cache', 'serverless-offline');
const PROJECT = join(CACHE, 'project');
const PATIENCE_MS = 180_000;

/**
 * serverless-offline with the documented sample, as near as it comes; installed outside of this repository's lockfile, as it brings
 * 280 MB along.
 *
 * @throws where it cannot be installed or does not start
 */
export async function startServerlessOffline(modelUrl: string): Promise<ServerProcess> {
  install();
  const [httpPort, lambdaPort] = [await freePort(), await freePort()];
  const command = join(CACHE, 'node_modules', 'serverless', 'bin', 'serverless.js');
  const server = await ServerProcess.start([command, 'offline', 'start'], () => `http://127.0.0.1:${httpPort}/dev`, {
    HTTP_PORT: String(httpPort), LAMBDA_PORT: String(lambdaPort), MODEL_URL: modelUrl, SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off',
    FORCE_COLOR: '0',
  }, PROJECT);
  try {
    await listening(`${server.url}/321?items=1`);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Copies the project beside what is installed, where its plugin is looked for. */
function install(): void {
  cpSync(join(HOME, 'serverless'), PROJECT, { recursive: true });
  // It prints a reference that nobody knows, where API Gateway prints nothing.
  writeFileSync(join(PROJECT, 'request.vtl'), RATINGS_REQUEST.replace('$esc.newline', ''));
  if (existsSync(join(CACHE, 'node_modules', 'serverless-offline'))) {
    return;
  }
  writeFileSync(join(CACHE, 'package.json'), '{ "name": "peers", "private": true }\n');
  const { status, stderr, error } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES], {
    cwd: CACHE, encoding: 'utf8', timeout: 300_000, shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`npm cannot install ${PACKAGES.join(' and ')}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  }
}

async function listening(url: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  let last = 'no answer';
  while (performance.now() < end) {
    last = await fetch(url).then(({ status }) => `status ${status}`, (error: Error) => error.message);
    if (last === 'status 200') {
      return;
    }
    await wait(200);
  }
  throw new Error(`${url} did not answer with 200 within ${PATIENCE_MS / 1000} s: ${last}`);
}
