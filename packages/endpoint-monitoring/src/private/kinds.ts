import type { EndpointMonitoringProps } from '../endpoint-monitoring';
import type { MonitoringThresholds } from '../monitoring-thresholds';
import { checkKinds, DURATION, having, Kinds, MAP, NUMBER, TEXT, TEXTS } from './check-kinds';

const KINDS: Kinds<EndpointMonitoringProps> = {
  restApi: having('restApiName', 'no REST API', 'give the REST API in front of the endpoint'),
  endpointName: undefined,
  stageName: TEXT,
  variantNames: TEXTS,
  accessLogGroup: having('addMetricFilter', 'no log group', 'give the group that receives the access log'),
  integrationTimeout: DURATION,
  thresholds: MAP,
  alarmActions: {
    what: 'no list of alarm actions', change: 'write it in brackets, for example [new SnsAction(topic)]',
    accepts: (value) => Array.isArray(value) && value.every((action) => having('bind', '', '').accepts(action)),
  },
  dashboardName: TEXT,
};

const THRESHOLDS: Kinds<MonitoringThresholds> = {
  serverErrorPercent: NUMBER, modelErrorPercent: NUMBER, integrationLatency: DURATION, throttledRequests: NUMBER,
};

/**
 * What among the props is not what it has to be, down to the thresholds: one message for each.
 */
export function checkKindsOfProps(props: EndpointMonitoringProps, thresholds: MonitoringThresholds): string[] {
  const wrong = checkKinds(props, KINDS);
  return wrong.length > 0 ? wrong : checkKinds(thresholds, THRESHOLDS, 'thresholds.');
}
