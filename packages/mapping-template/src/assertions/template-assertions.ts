import { MappingTemplate, type CheckOptions } from '../mapping-template';
import type { TemplateRequest } from '../gateway/template-request';
import { formatFinding } from '../gateway/rules/format-finding';
import { TemplateRenderError } from '../template-errors';
import { jsonDifferences } from './json-difference';
import { jsonFaultInTemplate } from './json-fault-in-template';

/**
 * Assertions about a mapping template, for any test framework: each throws an error with a readable difference where it does not hold.
 *
 * @example
 * import { TemplateAssertions } from '@model-gateway/mapping-template';
 *
 * TemplateAssertions.of(`{"city": "$input.params('city')"}`)
 *   .rendersJson({ params: { querystring: { city: 'Ulm' } } }, { city: 'Ulm' });
 */
export class TemplateAssertions {
  /**
   * Assertions about a template.
   *
   * @param text the template
   * @param options what messages call it, and how it is used
   * @throws TemplateSyntaxError where it does not parse
   */
  public static of(text: string, options: CheckOptions = {}): TemplateAssertions {
    return new TemplateAssertions(MappingTemplate.parse(text, options), options);
  }

  private readonly template: MappingTemplate;
  private readonly options: CheckOptions;

  private constructor(template: MappingTemplate, options: CheckOptions) {
    this.template = template;
    this.options = options;
  }

  /**
   * The template renders to a text, character by character.
   *
   * @param request what it is rendered for
   * @param expected the output
   */
  public renders(request: TemplateRequest, expected: string): TemplateAssertions {
    const { body } = this.template.render(request);
    if (body !== expected) {
      throw new Error(textDifference(this.template.name, expected, body));
    }
    return this;
  }

  /**
   * The template renders to JSON that equals a value. Keys may come in any order, and white space does not count.
   *
   * @param request what it is rendered for
   * @param expected the value
   */
  public rendersJson(request: TemplateRequest, expected: unknown): TemplateAssertions {
    const result = this.template.render(request, { sourceMap: true });
    const fault = jsonFaultInTemplate(this.template.text, this.template.name, result);
    if (fault !== undefined) {
      throw new Error(`${fault}\noutput: ${result.body}`);
    }
    const wanted: unknown = JSON.parse(JSON.stringify(expected));
    const differences = jsonDifferences(wanted, JSON.parse(result.body));
    if (differences.length > 0) {
      throw new Error([`${this.template.name} renders to other JSON than expected`, ...differences.map((line) => `  ${line}`), `output: ${result.body}`].join('\n'));
    }
    return this;
  }

  /**
   * The rendering fails, as API Gateway then answers 500.
   *
   * @param request what it is rendered for
   * @param code the code of the error
   */
  public failsToRender(request: TemplateRequest, code: string): TemplateAssertions {
    let body: string;
    try {
      body = this.template.render(request).body;
    } catch (error) {
      if (error instanceof TemplateRenderError && error.code === code) {
        return this;
      }
      throw new Error(`${this.template.name} fails with something else than ${code}: ${error instanceof Error ? error.message : String(error)}`);
    }
    throw new Error(`${this.template.name} was expected to fail with ${code}, and renders\noutput: ${body}`);
  }

  /** No check finds anything wrong with the template. */
  public hasNoFindings(): TemplateAssertions {
    const findings = MappingTemplate.check(this.template.text, this.options);
    if (findings.length > 0) {
      throw new Error(findings.map((finding) => formatFinding(finding, this.template.text, this.template.name)).join('\n\n'));
    }
    return this;
  }
}

/** Two texts from their first difference on. */
function textDifference(name: string, expected: string, actual: string): string {
  let at = 0;
  while (at < Math.min(expected.length, actual.length) && expected[at] === actual[at]) {
    at++;
  }
  const line = expected.slice(0, at).split('\n').length;
  const from = Math.max(0, at - 20);
  const around = (text: string): string => JSON.stringify(text.slice(from, at + 60)) + (text.length > at + 60 ? '…' : '');
  return [
    `${name} renders to another text than expected, from line ${line} of the output on (character ${at})`,
    `  expected: ${from > 0 ? '…' : ''}${around(expected)}`,
    `  got:      ${from > 0 ? '…' : ''}${around(actual)}`,
  ].join('\n');
}
