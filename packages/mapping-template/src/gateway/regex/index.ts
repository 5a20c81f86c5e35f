export * from './java-regex';
export type { RegexFlags } from './regex-flags';
