export * from './parse-template';
