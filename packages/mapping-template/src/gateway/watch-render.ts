import type { RenderObserver } from '../vtl/evaluate/render-observer';
import type { SourceSpan } from '../vtl/source';
import type { BranchTrace, LoopTrace, RenderTrace, SourceMapping } from './render-result';

/** Notes what a rendering does. */
export class RenderWatch implements RenderObserver {
  private readonly mappings: SourceMapping[] = [];
  private readonly branches = new Map<number, BranchTrace>();
  private readonly passes = new Map<number, number>();

  public printed(span: SourceSpan, start: number, end: number): void {
    const last = this.mappings[this.mappings.length - 1];
    // The text of a block was told piece by piece before the reference that printed it.
    if (last === undefined || last.outputStart < start || last.outputEnd <= start) {
      this.mappings.push({ outputStart: start, outputEnd: end, start: span.start, end: span.end });
    }
  }

  public branch(span: SourceSpan, index: number): void {
    this.branches.set(span.start, { start: span.start, index, count: (this.branches.get(span.start)?.count ?? 0) + 1 });
  }

  public pass(span: SourceSpan): void {
    this.passes.set(span.start, (this.passes.get(span.start) ?? 0) + 1);
  }

  public sourceMap(): SourceMapping[] {
    return this.mappings;
  }

  public trace(): RenderTrace {
    const loops: LoopTrace[] = [...this.passes].map(([start, passes]) => ({ start, passes }));
    return { branches: [...this.branches.values()].sort(byStart), loops: loops.sort(byStart) };
  }
}

function byStart(left: { readonly start: number }, right: { readonly start: number }): number {
  return left.start - right.start;
}
