import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEMPLATES = join(__dirname, '..', 'templates');

/** The documented request template. */
export const REQUEST_TEMPLATE = readFileSync(join(TEMPLATES, 'request.vtl'), 'utf8');

/** The documented response template. */
export const RESPONSE_TEMPLATE = readFileSync(join(TEMPLATES, 'response.vtl'), 'utf8');
