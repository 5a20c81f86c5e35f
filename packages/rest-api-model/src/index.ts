export * from './model/api';
export * from './model/integration';
export * from './model/location';
export * from './model/method';
export * from './model/stage';
export * from './model/usage-plan';
export * from './rest-api-model';
export * from './rest-api-model-options';
