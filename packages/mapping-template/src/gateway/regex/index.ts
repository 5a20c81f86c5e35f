export * from './java-regex';
export type { RegexFlags } from './parse-regex';
