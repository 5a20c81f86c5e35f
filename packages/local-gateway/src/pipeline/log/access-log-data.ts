import { ContextData } from '../../exchange/context-data';
import { Exchange } from '../../exchange/exchange';
import { errorData } from '../gateway-response/gateway-answer';
import { PipelineResult } from '../pipeline-result';

/** Variables of the access log alone that are looked up by their path (documented). */
export function accessLogData(exchange: Exchange, result: PipelineResult): ContextData {
  return {
    error: result.fault === undefined ? {} : errorData(result.fault),
    endpointType: exchange.stage?.api.endpointTypes[0],
  };
}
