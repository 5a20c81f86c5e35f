import type { SampleRequest } from '../../../src/gateway/json-shape/trial/sample-request';
import { resolveLimits } from '../../../src/gateway/limits/resolve-limits';
import { executable, renderTemplate, type ExecutableTemplate } from '../../../src/gateway/render-template';
import { compileTemplate } from '../../../src/vtl/evaluate/compile-template';
import type { Block } from '../../../src/vtl/tree';

const compiled = new WeakMap<Block, ExecutableTemplate>();

/** Renders a parsed template with the engine. */
export function renderTree({ tree }: { readonly tree: Block }, request: SampleRequest): string {
  const template = compiled.get(tree) ?? executable(compileTemplate(tree));
  compiled.set(tree, template);
  return renderTemplate(template, request, resolveLimits()).body;
}
