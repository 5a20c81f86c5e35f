export * from './code-frame';
export * from './java-location';
export * from './line-map';
export * from './printable';
export * from './text-span';
