export * from './code-frame';
export * from './line-map';
export * from './text-span';
