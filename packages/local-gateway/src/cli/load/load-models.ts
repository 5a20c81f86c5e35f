import { resolve } from 'node:path';
import { FunctionBackend } from '../../backends/function-backend';
import { ModelSource } from '../../backends/models';
import { SageMakerBackend } from '../../backends/sagemaker-backend';
import { namedValues } from '../options/named-values';
import { UsageError } from '../options/usage-error';
import { loadRecordedAnswer } from './load-recorded-answer';

/** What stands before the file of a recorded answer. */
const FILE = 'file:';

/** What stands before the name of a real endpoint. */
const SAGEMAKER = 'sagemaker:';

/** `sagemaker:my-endpoint` or `sagemaker:eu-west-1/my-endpoint`. */
const ENDPOINT = /^sagemaker:(?:([a-z]{2}(?:-[a-z]+)+-\d)\/)?([a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62})$/;

/** Reads `--model <endpointName>=<url>` options; in place of a URL, `file:<answer.json>` is a recorded answer and `sagemaker:…` an endpoint. */
export function parseModels(given: readonly string[] | undefined): { readonly [endpointName: string]: string } {
  const models = namedValues(given, 'model', '<endpointName>=<url>');
  for (const [name, url] of Object.entries(models)) {
    if (url.startsWith(FILE)) continue;
    if (url.startsWith(SAGEMAKER)) {
      if (ENDPOINT.test(url)) continue;
      throw new UsageError(`'--model ${name}' needs the name of an endpoint; got '${url}'; write it like sagemaker:my-endpoint or sagemaker:eu-west-1/my-endpoint`);
    }
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed === undefined || !['http:', 'https:'].includes(parsed.protocol)) {
      throw new UsageError(`'--model ${name}' needs the URL of a model server; got '${url}'; write it like http://127.0.0.1:8080`);
    }
  }
  return models;
}

/** The models of the command line: recorded answers read from their files, clients of SageMaker opened. */
export async function loadModels(
  models: { readonly [endpointName: string]: string },
  cwd: string,
): Promise<{ readonly [endpointName: string]: ModelSource }> {
  const loaded = Object.entries(models).map(async ([name, source]): Promise<[string, ModelSource]> => (
    [name, await loadModel(source, cwd)]
  ));
  return Object.fromEntries(await Promise.all(loaded));
}

async function loadModel(source: string, cwd: string): Promise<ModelSource> {
  if (source.startsWith(FILE)) {
    const recorded = await loadRecordedAnswer(resolve(cwd, source.slice(FILE.length)));
    return new FunctionBackend(() => recorded, source);
  }
  const [, region, endpointName] = ENDPOINT.exec(source) ?? [];
  return endpointName === undefined ? source : SageMakerBackend.open({ endpointName, region, folder: cwd });
}
