import { GatewayEvent, InvocationEvent } from '../../gateway-event';
import { Style } from '../style';

/** What the terminal shows of one request. */
export interface RequestLines {
  readonly summary: string;
  /** The stage's own access-log line, unchanged. */
  readonly accessLog?: string;
  readonly explanation?: string;
}

/** One line a request, the access-log line as the stage writes it, and the reason where the answer needs one. */
export function requestLines(event: GatewayEvent, style: Style): RequestLines {
  const paint = event.status < 400 ? style.green : event.status < 500 ? style.yellow : style.red;
  const auth = event.isAuthUnchecked ? `  ${style.dim('auth not checked')}` : '';
  const summary = `${event.method} ${event.target} ${paint(String(event.status))} ${event.ms.toFixed(1)} ms${auth}  ${style.dim(event.requestId)}`;
  const explanation = event.explanation?.split('\n').map((line) => `  ${line}`).join('\n');
  return { summary, accessLog: event.accessLog, explanation };
}

/** The end of an asynchronous invocation, with the place of what came of it. */
export function invocationLine({ endpointName, inferenceId, status, location, ms }: InvocationEvent, style: Style): string {
  const paint = status === 'completed' ? style.green : style.red;
  return `async ${endpointName} ${paint(status)} ${ms.toFixed(1)} ms  ${location}  ${style.dim(inferenceId)}`;
}
