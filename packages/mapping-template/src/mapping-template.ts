import { analyseReads } from './gateway/analysis/analyse-reads';
import type { TemplateReads } from './gateway/analysis/template-reads';
import { MAX_TEMPLATE_BYTES, utf8Length } from './gateway/limits/resolve-limits';
import { TemplatePhase, type RenderOptions } from './gateway/render-options';
import type { RenderResult } from './gateway/render-result';
import { runningTemplate, tryOut, type RunningTemplate } from './gateway/running-template';
import { checkTemplate } from './gateway/rules/check-template';
import type { Finding } from './gateway/rules/finding';
import type { TemplateRequest } from './gateway/template-request';
import { TemplateSyntaxError } from './template-errors';
import { SyntaxFailure, type SyntaxProblem } from './vtl/errors/syntax-problem';
import { parseTemplate, parseWithProblems } from './vtl/parser';
import { LineMap } from './vtl/source';
import type { Block } from './vtl/tree';

/**
 * A stretch of a text.
 */
export interface TextSpan {
  /** Offset in UTF-16 units of the first unit. */
  readonly start: number;
  /** Offset in UTF-16 units behind the last unit. */
  readonly end: number;
}

/**
 * How a template is parsed.
 */
export interface ParseOptions {
  /**
   * What errors call the template, such as the name of its file.
   *
   * @default 'template'
   */
  readonly name?: string;

  /**
   * Stretches of text that somebody fills in later, such as CDK tokens: they may stand wherever text may stand, and nothing is read
   * into them.
   *
   * @default - none
   */
  readonly holes?: TextSpan[];
}

/**
 * How a template is checked.
 */
export interface CheckOptions extends ParseOptions {
  /**
   * Whether the template maps a request or a response.
   *
   * @default TemplatePhase.REQUEST
   */
  readonly phase?: TemplatePhase;
}

/**
 * A mapping template of API Gateway: Velocity 1.7 with API Gateway's rules.
 *
 * It is parsed and compiled once, and rendered as often as you like.
 *
 * @example
 * import { MappingTemplate } from '@model-gateway/mapping-template';
 *
 * const template = MappingTemplate.parse(`{"city": "$input.params('city')"}`);
 * const rendering = template.render({ params: { querystring: { city: 'Ulm' } } });
 * console.log(rendering.body);
 */
export class MappingTemplate {
  /**
   * Parses a template.
   *
   * @param text the template
   * @param options what errors call it, and stretches that are filled in later
   * @throws TemplateSyntaxError for the first mistake; its message shows the place and the way out
   */
  public static parse(text: string, options: ParseOptions = {}): MappingTemplate {
    const name = options.name ?? 'template';
    const holes = sortedHoles(text, options.holes ?? []);
    const tooLong = lengthProblem(text);
    if (tooLong !== undefined) {
      throw syntaxError(tooLong, name, new LineMap(text));
    }
    try {
      return new MappingTemplate(text, name, parseTemplate(text, holes));
    } catch (failure) {
      throw failure instanceof SyntaxFailure ? syntaxError(failure.problem, name, new LineMap(text)) : failure;
    }
  }

  /**
   * Finds every mistake of a template: what does not parse, and what parses and does not do what it says.
   *
   * @param text the template
   * @param options how it is used
   * @returns the findings in the order of the text; none for a template that is fine
   */
  public static check(text: string, options: CheckOptions = {}): Finding[] {
    const holes = sortedHoles(text, options.holes ?? []);
    const { root, problems } = parseWithProblems(text, holes);
    const side = options.phase === TemplatePhase.RESPONSE ? 'response' : 'request';
    const trials = new Map<Block, ReturnType<typeof tryOut>>();
    return checkTemplate({
      text,
      tree: root,
      problems,
      holes,
      side,
      render: ({ tree }, request) => {
        const trial = trials.get(tree) ?? tryOut(tree);
        trials.set(tree, trial);
        return trial(request);
      },
    });
  }

  /** The template. */
  public readonly text: string;

  /** What errors call the template. */
  public readonly name: string;

  private readonly root: Block;
  private running: RunningTemplate | undefined;
  private knownReads: TemplateReads | undefined;

  private constructor(text: string, name: string, root: Block) {
    this.text = text;
    this.name = name;
    this.root = root;
  }

  /** What the template reads from the request. */
  public get reads(): TemplateReads {
    this.knownReads ??= analyseReads(this.text, this.root);
    return this.knownReads;
  }

  /**
   * Renders the template.
   *
   * @param request what it is rendered for
   * @param options what is to be told beside the output, and bounds
   * @throws TemplateRenderError where API Gateway would answer 500; its message shows the place and the way out
   */
  public render(request: TemplateRequest = {}, options: RenderOptions = {}): RenderResult {
    this.running ??= runningTemplate(this.text, this.name, this.root);
    return this.running.render(request, options);
  }
}

function syntaxError(problem: SyntaxProblem, name: string, lines: LineMap): TemplateSyntaxError {
  return new TemplateSyntaxError(problem.code, problem.message, problem.help, { name, lines, span: problem });
}

function lengthProblem(text: string): SyntaxProblem | undefined {
  const bytes = text.length * 3 > MAX_TEMPLATE_BYTES ? utf8Length(text) : 0;
  return bytes <= MAX_TEMPLATE_BYTES ? undefined : {
    code: 'MAP5001',
    message: `the template has ${bytes} bytes, and API Gateway takes ${MAX_TEMPLATE_BYTES} at most`,
    help: 'move data out of the template, into stage variables or into the backend',
    start: 0,
    end: 1,
  };
}

/** Holes in the order of the text. */
function sortedHoles(text: string, holes: readonly TextSpan[]): TextSpan[] {
  const sorted = [...holes].sort((left, right) => left.start - right.start);
  sorted.forEach((hole, index) => {
    const before = index === 0 ? 0 : sorted[index - 1].end;
    if (!Number.isInteger(hole.start) || !Number.isInteger(hole.end) || hole.start < before || hole.end <= hole.start || hole.end > text.length) {
      throw new Error(`'holes' must be stretches of the text that do not overlap: got ${hole.start} to ${hole.end} in a text of ${text.length} units`);
    }
  });
  return sorted;
}
