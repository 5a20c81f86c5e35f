export * from './async-integration';
export * from './error-statuses';
export * from './header-value';
export * from './invocation-headers';
export * from './raw-integration';
export * from './vtl-integration';
export * from './vtl-integration-options';
export * from './vtl-template';
