export * from './rest-api-checks';
export * from './rest-api-checks-options';
