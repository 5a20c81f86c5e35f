import { DURATION, having, Kind, mapOf, NUMBER, TEXT, TEXTS } from '@model-gateway/prop-checks';
import type { MonitoringThresholds } from '../monitoring-thresholds';

/** What each of the props has to be. */
export const KINDS = {
  restApi: having('restApiName', 'no REST API', 'give the REST API in front of the endpoint'),
  endpointName: undefined,
  stageName: TEXT,
  variantNames: TEXTS,
  accessLogGroup: having('addMetricFilter', 'no log group', 'give the group that receives the access log'),
  integrationTimeout: DURATION,
  thresholds: mapOf<MonitoringThresholds>({
    serverErrorPercent: NUMBER, modelErrorPercent: NUMBER, integrationLatency: DURATION, throttledRequests: NUMBER,
  }),
  alarmActions: {
    what: 'no list of alarm actions', change: 'write it in brackets, for example [new SnsAction(topic)]',
    accepts: (value) => Array.isArray(value) && value.every((action) => having('bind', '', '').accepts(action)),
  },
  dashboardName: TEXT,
} satisfies Readonly<Record<string, Kind | undefined>>;
