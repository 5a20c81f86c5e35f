import { AlarmStatusWidget, Dashboard, GraphWidget, IAlarm, IMetric, IWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { ApiMetrics } from '../api-metrics';
import { EndpointMetrics } from '../endpoint-metrics';

const COLUMNS = 24;

/** What a dashboard shows, from the client's side down to the instances. */
export interface DashboardContents {
  readonly name?: string;
  readonly alarms: IAlarm[];
  readonly api: ApiMetrics;
  readonly endpoint: EndpointMetrics;
  readonly throttled?: IMetric;
}

/**
 * One page from top to bottom as a request travels: alarms, the API, the time spent, the endpoint, its instances.
 */
export function makeDashboard(scope: Construct, id: string, contents: DashboardContents): Dashboard {
  const { api, endpoint, throttled } = contents;
  return new Dashboard(scope, id, {
    dashboardName: contents.name,
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: contents.alarms, width: COLUMNS, height: 3 })],
      row(
        graph('Requests', [api.requests()]),
        graph('Errors answered by the API', [api.clientErrors(), api.serverErrors(), ...(throttled ? [throttled] : [])]),
      ),
      row(
        graph('Waiting for an answer (ms)', [
          api.latency(Stats.p(50)), api.latency(Stats.p(99)), api.integrationLatency(Stats.p(99)),
        ]),
        graph('Spent in SageMaker (ms)', [...endpoint.modelLatencies(Stats.p(99)), ...endpoint.overheadLatencies(Stats.p(99))]),
      ),
      row(
        graph('Invocations', [endpoint.invocations(), endpoint.modelErrors()]),
        graph('Instances (%)', [...endpoint.cpuUtilizations(), ...endpoint.memoryUtilizations(), ...endpoint.gpuUtilizations()]),
      ),
    ],
  });
}

function row(...widgets: IWidget[]): IWidget[] {
  return widgets;
}

function graph(title: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, left, width: COLUMNS / 2, leftYAxis: { min: 0 } });
}
