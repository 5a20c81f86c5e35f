export * from './api-metrics';
export * from './endpoint-metrics';
export * from './endpoint-monitoring';
export * from './monitoring-thresholds';
