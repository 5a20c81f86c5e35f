/**
 * Prints the bytes of heap that one compiled template keeps, for a template of so many bytes: `template-memory.mjs <bytes>`.
 * Needs --expose-gc.
 */
import { createRequire } from 'node:module';
import { requestTemplate as text } from './documented-sample.mjs';

const require = createRequire(import.meta.url);
const { MappingTemplate } = require('@model-gateway/mapping-template');

const bytes = Number(process.argv[2]);
const long = text.repeat(Math.ceil(bytes / text.length)).slice(0, Math.floor(bytes / text.length) * text.length);
const request = { params: { path: { user_id: '1' }, querystring: { items: '1,2' } } };

function compiled() {
  const template = MappingTemplate.parse(long);
  template.render(request);
  return template;
}

function heap() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

compiled();
const before = heap();
const kept = Array.from({ length: 4 }, compiled);
console.log(JSON.stringify({ textBytes: long.length, heapBytes: Math.round((heap() - before) / kept.length) }));
