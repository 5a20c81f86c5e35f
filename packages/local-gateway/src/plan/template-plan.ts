import { MappingTemplate } from '@model-gateway/mapping-template';
import { mediaTypeOf } from '../http/media-type';

/** A mapping template that is compiled when it is first used, or the reason why it never can be. */
export class TemplatePlan {
  private compiled: MappingTemplate | undefined;
  private failure: unknown;

  /** Whether the template can reach `$context`; where it cannot, none has to be made. */
  readonly usesContext: boolean;

  constructor(readonly text: string, readonly name: string) {
    this.usesContext = text.includes('context');
  }

  /** The compiled template; throws the syntax error of the text, the same one every time. */
  template(): MappingTemplate {
    if (this.compiled !== undefined) return this.compiled;
    if (this.failure !== undefined) throw this.failure;
    try {
      this.compiled = MappingTemplate.parse(this.text, { name: this.name });
    } catch (error) {
      this.failure = error;
      throw error;
    }
    return this.compiled;
  }
}

/** The templates of one direction by media type, in the order of the template. */
export type TemplatePlans = ReadonlyMap<string, TemplatePlan>;

/** Plans the templates of an integration or an integration response. */
export function planTemplates(templates: { readonly [mediaType: string]: string }, name: string): TemplatePlans {
  return new Map(Object.entries(templates).map(([mediaType, text]) => (
    [mediaType.includes(';') ? mediaType : mediaTypeOf(mediaType), new TemplatePlan(text, `${name} (${mediaType})`)]
  )));
}
