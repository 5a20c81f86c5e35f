export * from './get-to-post-validator';
