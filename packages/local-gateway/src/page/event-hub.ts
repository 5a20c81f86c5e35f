import { EventSink } from './page-answer';

/** Streams that are open at the same time; each is an open page. */
const MAX_STREAMS = 32;

/** Without a word for so long, something between page and gateway may close the connection. */
const HEARTBEAT_MS = 15_000;

/** Sends server-sent events to every page that is open. */
export class EventHub {
  private readonly sinks = new Set<EventSink>();
  private heartbeat: NodeJS.Timeout | undefined;
  private isClosed = false;

  /** Whether a page is open. */
  get isWatched(): boolean {
    return this.sinks.size > 0;
  }

  /** Whether no further page can be told: too many are, or the gateway is ending. */
  get isFull(): boolean {
    return this.isClosed || this.sinks.size >= MAX_STREAMS;
  }

  /** Adds a page; what is answered takes it away. */
  open(sink: EventSink): () => void {
    this.sinks.add(sink);
    this.heartbeat ??= setInterval(() => this.write(': still here\n\n'), HEARTBEAT_MS).unref();
    return () => this.remove(sink);
  }

  /** Tells every page. */
  send(event: string, data: unknown, id?: number): void {
    if (this.sinks.size > 0) this.write(eventText(event, data, id));
  }

  /** Ends every stream, and opens no other. */
  close(): void {
    this.isClosed = true;
    for (const sink of [...this.sinks]) {
      this.remove(sink);
      sink.end();
    }
  }

  private write(text: string): void {
    for (const sink of [...this.sinks]) {
      if (sink.send(text)) continue;
      // Who does not keep up is cut off, and comes back by itself with the number of the last event that it has.
      this.remove(sink);
      sink.end();
    }
  }

  private remove(sink: EventSink): void {
    this.sinks.delete(sink);
    if (this.sinks.size > 0) return;
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
  }
}

/** An event in the form of the stream. */
export function eventText(event: string, data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
