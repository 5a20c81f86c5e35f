export { jsonFault, type JsonSource } from './json-fault';
export { JsonList } from './json-list';
export { MAX_JSON_DEPTH, parseJson } from './parse-json';
export { parseDecimal } from './parse-number';
export { printJson } from './print-json';
