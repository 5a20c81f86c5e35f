import { codeFrame, type LineMap, printable, type SourceSpan } from './vtl/source';

/** What an error knows of its place. */
export interface ErrorPlace {
  /** What errors call the template. */
  readonly name: string;
  readonly lines: LineMap;
  readonly span: SourceSpan;
}

/** An error at a place in a template: `name:line:column CODE message`, the place with a line either side, and the way out. */
abstract class TemplateError extends Error {
  /** Line of the place, from 1. */
  public readonly line: number;
  /** Column of the place in UTF-16 units, from 1. */
  public readonly column: number;
  /** Offset in UTF-16 units where the place begins. */
  public readonly start: number;
  /** Offset behind the place. */
  public readonly end: number;

  protected constructor(
    /** Stable code. */
    public readonly code: string,
    /** What is wrong, without place and frame. */
    public readonly reason: string,
    /** The change to make. */
    public readonly help: string | undefined,
    place: ErrorPlace,
  ) {
    const { line, column } = place.lines.positionAt(place.span.start);
    const frame = codeFrame(place.lines, place.span);
    super(`${place.name}:${line}:${column} ${code} ${printable(reason)}\n${frame}${help === undefined ? '' : `\nhelp: ${printable(help)}`}`);
    this.line = line;
    this.column = column;
    this.start = place.span.start;
    this.end = place.span.end;
  }
}

/** A template that Velocity refuses to parse. Codes are MAP1xxx, and MAP5xxx for limits. */
export class TemplateSyntaxError extends TemplateError {
  public constructor(code: string, reason: string, help: string | undefined, place: ErrorPlace) {
    super(code, reason, help, place);
    this.name = 'TemplateSyntaxError';
  }
}

/** A rendering that fails: API Gateway answers 500 then. Codes are MAP1xxx for what Velocity finds only now, MAP3xxx, MAP4xxx and MAP5xxx. */
export class TemplateRenderError extends TemplateError {
  public constructor(
    code: string, reason: string, help: string | undefined, place: ErrorPlace,
    /** What API Gateway tells the caller of a payload that is no JSON, behind `Could not process payload` (400 in place of 500). */
    public readonly payloadError?: string,
  ) {
    super(code, reason, help, place);
    this.name = 'TemplateRenderError';
  }
}
