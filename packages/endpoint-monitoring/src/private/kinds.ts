import { checkKinds, DURATION, having, Kind, Kinds, MAP, NUMBER, TEXT, TEXTS } from '@model-gateway/prop-checks';
import type { MonitoringThresholds } from '../monitoring-thresholds';

/** What each of the props has to be. */
export const KINDS = {
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
} satisfies Readonly<Record<string, Kind | undefined>>;

const THRESHOLDS: Kinds<MonitoringThresholds> = {
  serverErrorPercent: NUMBER, modelErrorPercent: NUMBER, integrationLatency: DURATION, throttledRequests: NUMBER,
};

/**
 * What among the props is not what it has to be, down to the thresholds: one message for each.
 */
export function checkKindsOfProps<Props extends object>(props: Props, kinds: Kinds<Props>, thresholds: MonitoringThresholds): string[] {
  const wrong = checkKinds(props, kinds);
  return wrong.length > 0 ? wrong : checkKinds(thresholds, THRESHOLDS, 'thresholds.');
}
