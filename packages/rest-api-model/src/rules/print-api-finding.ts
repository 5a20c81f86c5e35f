import { formatFinding } from '@model-gateway/mapping-template/language';
import { printLocation } from '../problems/print-problem';
import type { RestApiFinding } from './rest-api-finding';

/**
 * A finding as people read it: `place CODE message`, for templates with line and column, the place in the text and the request that shows it,
 * and the help.
 */
export function printApiFinding(finding: RestApiFinding): string {
  const { code, message, help, template } = finding;
  const place = printPlace(finding);
  if (template !== undefined) return formatFinding({ ...finding, ...template }, template.text, place);
  return [`${place === '' ? '' : `${place}: `}${code} ${message}`, ...(help === undefined ? [] : [`help: ${help}`])].join('\n');
}

/** Where a finding is: `Stack: Get (AWS::ApiGateway::Method), property 'Integration.Uri', GET /price`. */
export function printPlace({ location, method }: RestApiFinding): string {
  const route = method === undefined ? '' : ` (${method})`;
  return location === undefined ? method ?? '' : `${location.stack}: ${printLocation(location)}${route}`;
}
