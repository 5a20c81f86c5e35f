import { TemplateRenderError } from '../template-errors';
import { compileTemplate } from '../vtl/evaluate/compile-template';
import { LineMap } from '../vtl/source';
import type { Block } from '../vtl/tree';
import { overridesOf } from './context/overrides-of';
import { resolveLimits } from './limits/resolve-limits';
import type { RenderOptions } from './render-options';
import type { RenderResult } from './render-result';
import { executable, LocatedFault, renderTemplate, type ExecutableTemplate } from './render-template';
import type { TemplateRequest } from './template-request';
import { RenderWatch } from './watch-render';

/** A template that renders: compiled when it is first asked to, and once more where a rendering is watched. */
export interface RunningTemplate {
  /** @throws TemplateRenderError */
  render(request: TemplateRequest, options: RenderOptions): RenderResult;
}

/** A template ready to render. Whoever only parses and checks templates never loads what stands behind it. */
export function runningTemplate(text: string, name: string, root: Block): RunningTemplate {
  return new CompiledOnDemand(text, name, root);
}

/** Renders a part of a template within the usual bounds, to look at its output only. */
export function tryOut(root: Block): (request: TemplateRequest) => string {
  const compiled = executable(compileTemplate(root));
  return (request) => renderTemplate(compiled, request, resolveLimits()).body;
}

class CompiledOnDemand implements RunningTemplate {
  private plain: ExecutableTemplate | undefined;
  private observed: ExecutableTemplate | undefined;

  constructor(private readonly text: string, private readonly name: string, private readonly root: Block) {}

  public render(request: TemplateRequest, options: RenderOptions): RenderResult {
    const watched = options.trace === true || options.sourceMap === true;
    const watch = watched ? new RenderWatch() : undefined;
    const limits = resolveLimits(options.limits);
    try {
      const { body, context } = renderTemplate(this.compiled(watched), request, limits, watch);
      const { requestOverride, responseOverride } = overridesOf(context, request);
      return watch === undefined ? { body, requestOverride, responseOverride } : {
        body,
        requestOverride,
        responseOverride,
        ...(options.sourceMap === true ? { sourceMap: watch.sourceMap() } : {}),
        ...(options.trace === true ? { trace: watch.trace() } : {}),
      };
    } catch (thrown) {
      throw thrown instanceof LocatedFault ? this.renderError(thrown) : thrown;
    }
  }

  private compiled(observed: boolean): ExecutableTemplate {
    if (observed) {
      this.observed ??= executable(compileTemplate(this.root, true));
      return this.observed;
    }
    this.plain ??= executable(compileTemplate(this.root));
    return this.plain;
  }

  private renderError({ fault, span }: LocatedFault): TemplateRenderError {
    const place = { name: this.name, lines: new LineMap(this.text), span: span ?? { start: 0, end: 0 } };
    const payload = fault.code === 'MAP4001' ? `net.minidev.json.parser.ParseException: ${fault.detail.java}` : undefined;
    return new TemplateRenderError(fault.code, fault.message, fault.detail.help, place, payload);
  }
}
