import type { Integration } from '../model/integration';
import { bareMediaType } from './bare-media-type';
import { readMappingExpression } from './mapping-expression';
import type { PlacedTemplate } from './method-context';

/** Codes of the template rules that hold for templates which make JSON. */
const JSON_CODES = new Set([
  'MAP2017', 'MAP2024', 'MAP2025', 'MAP2026', 'MAP2027', 'MAP2028', 'MAP2029', 'MAP2032', 'MAP2033', 'MAP2034', 'MAP2035', 'MAP2036', 'MAP2049',
]);

/** Whether a finding of a template rule holds for what the template makes: JSON, or something else such as a form or a page. */
export function holdsFor(code: string, template: PlacedTemplate, integration: Integration): boolean {
  return !JSON_CODES.has(code) || isJson(outputType(template, integration));
}

/** The media type of what the template makes; the backend or client gets it with this content type. */
function outputType({ direction, mediaType }: PlacedTemplate, integration: Integration): string {
  if (direction === 'response') return mediaType;
  const mapped = Object.entries(integration.requestParameters).find(([name]) => name.toLowerCase() === 'integration.request.header.content-type')?.[1];
  const expression = mapped === undefined ? undefined : readMappingExpression(mapped);
  return expression?.kind === 'static' ? expression.value : mediaType;
}

/** Whether a template under a media type stands for JSON; it does where nothing says more. */
export function isJson(mediaType: string): boolean {
  const bare = bareMediaType(mediaType).toLowerCase();
  return bare === '' || bare === '$default' || /[/+](x-amz-)?json(-[\d.]+)?$/.test(bare);
}
