export { JsonPath } from './json-path';
export { JsonPathCache } from './json-path-cache';
