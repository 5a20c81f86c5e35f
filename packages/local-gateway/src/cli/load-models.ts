import { resolve } from 'node:path';
import { ModelSource } from '../gateway-options';
import { loadRecordedAnswer } from '../load/load-recorded-answer';
import { namedValues } from './named-values';
import { UsageError } from './usage-error';

/** What stands before the file of a recorded answer. */
const FILE = 'file:';

/** Reads `--model <endpointName>=<url>` options; `file:<answer.json>` in place of a URL is a recorded answer. */
export function parseModels(given: readonly string[] | undefined): { readonly [endpointName: string]: string } {
  const models = namedValues(given, 'model', '<endpointName>=<url>');
  for (const [name, url] of Object.entries(models)) {
    if (url.startsWith(FILE)) continue;
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed === undefined || !['http:', 'https:'].includes(parsed.protocol)) {
      throw new UsageError(`'--model ${name}' needs the URL of a model server; got '${url}'; write it like http://127.0.0.1:8080`);
    }
  }
  return models;
}

/** The models of the command line, recorded answers read from their files. */
export async function loadModels(
  models: { readonly [endpointName: string]: string },
  cwd: string,
): Promise<{ readonly [endpointName: string]: ModelSource }> {
  const loaded = Object.entries(models).map(async ([name, source]): Promise<[string, ModelSource]> => (
    [name, source.startsWith(FILE) ? await loadRecordedAnswer(resolve(cwd, source.slice(FILE.length))) : source]
  ));
  return Object.fromEntries(await Promise.all(loaded));
}
