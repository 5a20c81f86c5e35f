export * from './vtl-integration';
export * from './vtl-template';
