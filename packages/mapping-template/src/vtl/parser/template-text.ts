import type { SourceSpan } from '../source/text-span';

/**
 * A text to parse, and where each of its units stands in the whole template.
 *
 * The inside of a double-quoted string is a text of its own, in which `""` has become `"`.
 */
export class TemplateText {
  /** Whether this text is the template itself. */
  public readonly isWhole: boolean;

  public constructor(
    public readonly text: string,
    public readonly holes: readonly SourceSpan[] = [],
    private readonly start = 0,
    /** Length of the part that stands in the template; a unit may have been added behind it. */
    private readonly length = text.length,
    /** Offset in the template of every unit and of the end, where they do not simply follow one another. */
    private readonly places?: readonly number[],
  ) {
    this.isWhole = places === undefined && start === 0 && length === text.length;
  }

  /** Offset in the template of an offset in this text. */
  public place(at: number): number {
    const inside = Math.min(at, this.length);
    return this.places === undefined ? this.start + inside : this.places[inside];
  }

  public span(start: number, end: number): SourceSpan {
    return { start: this.place(start), end: this.place(end) };
  }
}
