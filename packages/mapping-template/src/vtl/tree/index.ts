export * from './expressions';
export * from './statements';
export * from './template-tree';
export * from './walk';
