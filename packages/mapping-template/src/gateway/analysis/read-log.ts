import type { LineMap, SourceSpan } from '../../vtl/source';
import type { BodyRead, ComputedRead, ParameterLocation, ParameterRead, TemplateReads } from './template-reads';

interface Named {
  readonly name: string;
  readonly location: ParameterLocation | undefined;
  readonly span: SourceSpan;
}

/** Collects what a template reads, each thing once, in the order of the source. */
export class ReadLog {
  private readonly named = new Map<string, Named>();
  private readonly computed = new Map<string, { readonly location: ParameterLocation | undefined; readonly span: SourceSpan }>();
  private readonly body = new Map<string, { readonly path: string | undefined; readonly span: SourceSpan }>();
  private readonly tested = new Set<string>();

  /** Notes a reading by name, and answers the key under which the value flows. */
  parameter(name: string, location: ParameterLocation | undefined, span: SourceSpan): string {
    const key = `${location ?? '*'}:${name}`;
    const earlier = this.named.get(key);
    if (earlier === undefined || span.start < earlier.span.start) {
      this.named.set(key, { name, location, span });
    }
    return key;
  }

  computedName(location: ParameterLocation | undefined, span: SourceSpan): void {
    const key = `${span.start}:${span.end}`;
    const earlier = this.computed.get(key);
    this.computed.set(key, { location: earlier === undefined || earlier.location === location ? location : undefined, span });
  }

  /** Notes that anything of the request may be read at a place. */
  anything(span: SourceSpan): void {
    this.computedName(undefined, span);
    this.payload(undefined, span);
  }

  payload(path: string | undefined, span: SourceSpan): void {
    this.body.set(`${span.start}:${path ?? ''}`, { path, span });
  }

  /** Notes that a condition, a default or an emptiness test looks at these. */
  test(keys: ReadonlySet<string>): void {
    for (const key of keys) {
      this.tested.add(key.slice(key.indexOf(':') + 1));
    }
  }

  reads(printed: ReadonlySet<string>, lines: LineMap): TemplateReads {
    const parameters: ParameterRead[] = [];
    for (const [key, { name, location, span }] of this.named) {
      const required = printed.has(key) && !this.tested.has(name);
      parameters.push({ name, ...(location === undefined ? {} : { location }), required, ...place(span, lines) });
    }
    const computed: ComputedRead[] = [...this.computed.values()]
      .map(({ location, span }) => ({ ...(location === undefined ? {} : { location }), ...place(span, lines) }));
    const body: BodyRead[] = [...this.body.values()]
      .map(({ path, span }) => ({ ...(path === undefined ? {} : { path }), ...place(span, lines) }));
    const bySource = (a: SourceSpan, b: SourceSpan): number => a.start - b.start || a.end - b.end;
    return { parameters: parameters.sort(bySource), computed: computed.sort(bySource), body: body.sort(bySource) };
  }
}

interface Place extends SourceSpan {
  readonly line: number;
  readonly column: number;
}

function place(span: SourceSpan, lines: LineMap): Place {
  const { line, column } = lines.positionAt(span.start);
  return { start: span.start, end: span.end, line, column };
}
