export { JsonPath } from './json-path';
export { JsonPathCache } from './json-path-cache';
export { FUNCTION_NAMES as JSON_PATH_FUNCTIONS } from './path-token';
