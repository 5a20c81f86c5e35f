export * from './nodes';
export * from './template-tree';
export * from './walk';
