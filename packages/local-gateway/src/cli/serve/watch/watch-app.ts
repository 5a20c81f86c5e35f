import { RestApiModelError } from '@model-gateway/rest-api-model/model';
import { GatewayError } from '../../../errors/catalogue';
import { stackOf } from '../../../errors/message-of';
import { appCommand, synthesize } from './synthesize';
import { PathWatch } from './path-watch';

/** What is watched, and what is done when it has changed. */
export interface WatchedApp {
  /** Folder of the CDK app: the one with `cdk.json`. */
  readonly folder: string;
  /** The `cdk.out` folder or template that is served. */
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  /** Reads and serves the templates anew. */
  readonly reload: () => Promise<void>;
  /** Told of every attempt: undefined where it went well. */
  readonly onAttempt: (problem: string | undefined) => void;
}

/**
 * Serves what changes: a CDK app is synthesized again when a file beside its `cdk.json` changes, and a template that
 * something else writes is read again.
 */
export async function watchApp(app: WatchedApp): Promise<PathWatch> {
  const command = await appCommand(app.folder);
  const attempt = async (signal: AbortSignal): Promise<void> => {
    let problem: string | undefined;
    try {
      if (command !== undefined) await synthesize(command, { cwd: app.folder, outdir: app.path, env: app.env, signal });
      await app.reload();
    } catch (error) {
      // Whatever it is, the last good templates keep being served.
      problem = textOf(error);
    }
    if (!signal.aborted) app.onAttempt(problem);
  };
  return command === undefined ? new PathWatch(app.path, attempt, () => false) : new PathWatch(app.folder, attempt);
}

/** The message of what the user can put right; with its stack what is a bug of this tool. */
function textOf(error: unknown): string {
  if (error instanceof GatewayError || error instanceof RestApiModelError) return error.message;
  return stackOf(error);
}
