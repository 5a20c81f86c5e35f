export * from './check-endpoint';
export * from './check-kinds';
export * from './given';
export * from './refuse';
