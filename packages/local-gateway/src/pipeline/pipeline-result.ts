import { Fault } from '../exchange/fault';
import { GatewayAnswer } from '../http/gateway-request';
import { CalledBackend } from './call/called-backend';
import { BackendRequest } from './map-request/backend-request';

/** What the stages came to. Every one is made with all of its members, so that those who read it meet one shape. */
export interface PipelineResult {
  /** The answer, before it is compressed. */
  readonly answer: GatewayAnswer;
  /** The fault that ended it early. */
  readonly fault?: Fault;
  /** The backend's answer, where it was asked. */
  readonly backend?: CalledBackend;
  /** What was sent to the backend, where it was asked. */
  readonly sent?: BackendRequest;
  /** Milliseconds that the backend took. */
  readonly integrationMs?: number;
}
