import { resolve } from 'node:path';
import { MappingTemplate, type TemplateRequest } from '@model-gateway/mapping-template';
import { ExitCode } from '../exit-code';
import { readJson } from '../load/read-json';
import { readAll, readText } from '../load/read-text';
import { Terminal } from '../terminal';
import { renderBatch } from './render-batch';
import { parseRenderOptions, RENDER_USAGE, RenderOptions } from './render-options';

/** `model-gateway render`: one template for one request, or a batch of them. */
export async function render(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes('--help')) {
    terminal.stdout.write(RENDER_USAGE);
    return ExitCode.FINE;
  }
  const options = parseRenderOptions(args);
  if (options.isBatch) {
    await renderBatch(terminal.stdin, terminal.stdout);
    return ExitCode.FINE;
  }
  const path = options.path ?? '-';
  const text = path === '-' ? await readAll(terminal.stdin) : await readText(resolve(terminal.cwd, path));
  const request = await requestOf(options, terminal);
  const result = MappingTemplate.parse(text, { name: path === '-' ? 'template' : path }).render(request);
  const { body, requestOverride, responseOverride } = result;
  terminal.stdout.write(options.isJson ? `${JSON.stringify({ output: body, requestOverride, responseOverride })}\n` : body);
  return ExitCode.FINE;
}

async function requestOf(options: RenderOptions, terminal: Terminal): Promise<TemplateRequest> {
  const given = options.request === undefined ? {} : await readJson(resolve(terminal.cwd, options.request)) as TemplateRequest;
  const { path, querystring, header } = options.params;
  return {
    ...given,
    body: options.body === undefined ? given.body : 'text' in options.body ? options.body.text : await readText(resolve(terminal.cwd, options.body.file)),
    params: {
      path: { ...given.params?.path, ...path },
      querystring: { ...given.params?.querystring, ...querystring },
      header: { ...given.params?.header, ...header },
    },
    stageVariables: { ...given.stageVariables, ...options.stageVariables },
    context: { ...given.context, ...options.context },
    variables: options.variables,
  };
}
