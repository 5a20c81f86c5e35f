import { messageOf } from '../errors/message-of';
import { Header } from '../http/gateway-request';
import { BackendAnswer, BackendFailure, BackendFailureReason, InvokeCall, ModelBackend } from './backend';

/** What a model function gets: the body as text and the headers by lower-case name. */
export interface ModelRequest {
  /** What the model is asked, as text. */
  readonly body: string;
  /** One value for each name in lower case, such as `content-type`. */
  readonly headers: { readonly [name: string]: string };
}

/** What a model function answers; a string is a JSON body with status 200. */
export interface ModelReply {
  /**
   * Status of the container; for 4xx and 5xx the endpoint answers 424.
   *
   * @default 200
   */
  readonly status?: number;
  /**
   * Headers that the endpoint hands on, such as the content type.
   *
   * @default - `Content-Type: application/json` alone
   */
  readonly headers?: { readonly [name: string]: string };
  /** What the model says. */
  readonly body: string | Uint8Array;
}

/** A model written as a function, for tests. */
export type ModelFunction = (request: ModelRequest) => string | ModelReply | Promise<string | ModelReply>;

/** A function in place of a model server. */
export class FunctionBackend implements ModelBackend {
  /**
   * @param answer what is asked
   * @param description where the model is, for people
   */
  constructor(private readonly answer: ModelFunction, readonly description = 'a function') {}

  /** Calls the function; where it throws, the model has given no answer. */
  async invoke(call: InvokeCall): Promise<BackendAnswer> {
    const headers = Object.fromEntries(call.headers.map(([name, value]) => [name.toLowerCase(), value]));
    const reply = await this.ask({ body: typeof call.body === 'string' ? call.body : Buffer.from(call.body).toString('utf8'), headers });
    const { status = 200, headers: given = {}, body } = typeof reply === 'string' ? { body: reply } : reply;
    const list: Header[] = Object.entries(given);
    if (!list.some(([name]) => name.toLowerCase() === 'content-type')) list.push(['Content-Type', 'application/json']);
    return { status, headers: list, body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body };
  }

  private async ask(request: ModelRequest): Promise<string | ModelReply> {
    try {
      return await this.answer(request);
    } catch (error) {
      if (error instanceof BackendFailure) throw error;
      throw new BackendFailure(BackendFailureReason.BROKEN, messageOf(error));
    }
  }

  /** Always. */
  async isReady(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** Nothing to let go of. */
  async close(): Promise<void> {
    await Promise.resolve();
  }
}
