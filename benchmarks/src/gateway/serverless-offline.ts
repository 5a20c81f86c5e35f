import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { RATINGS_REQUEST } from '../../../test/documented/ratings';
import { ServerProcess } from './server-process';

/** The last that run without an account at a service; their successors ask for a login. */
const PACKAGES = ['serverless@3.40.0', 'serverless-offline@13.9.0'];

const HOME = join(__dirname, '..', '..');
const CACHE = join(dirname(require.resolve('typescript/package.json')), '..', '.cache', 'serverless-offline');
const PROJECT = join(CACHE, 'project');
const PATIENCE_MS = 60_000;

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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(url: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; ;) {
    try {
      const { status } = await fetch(url);
      if (status === 200) {
        return;
      }
    } catch (error) {
      if (performance.now() > end) {
        throw error;
      }
    }
    if (performance.now() > end) {
      throw new Error(`${url} did not answer with 200 within ${PATIENCE_MS / 1000} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
