import { Token } from 'aws-cdk-lib/core';
import { InvocationHeaders } from '../invocation-headers';
import { givenHeaders } from './invocation-header-names';

/**
 * A header value that API Gateway can send as a fixed text: printable ASCII without the quote that ends the text.
 */
const FIXED_TEXT = /^[\x20-\x26\x28-\x7e]+$/;

const PRINTABLE = /^[\x20-\x7e]+$/;

/**
 * What is wrong with the headers for the endpoint: one message for each broken rule.
 */
export function checkHeaders(contentType: string | undefined, headers?: InvocationHeaders): string[] {
  return [
    ...(contentType === undefined ? [] : checkText('contentType', contentType, 1024)),
    ...givenHeaders(headers).flatMap(({ prop, value, maxLength }) => [
      ...(value.text === undefined ? [] : checkText(`headers.${prop}`, value.text, maxLength)),
      ...(value.allowed?.values ?? []).flatMap((text) => checkValue(`headers.${prop}`, text, maxLength)),
    ]),
  ];
}

function checkText(prop: string, text: string, maxLength: number): string[] {
  if (Token.isUnresolved(text) || (typeof text === 'string' && FIXED_TEXT.test(text) && text.length <= maxLength)) { return []; }
  return [`'${prop}' cannot be sent as a header: got '${text}'; write 1 to ${maxLength} printable ASCII characters without a single quote`];
}

/**
 * A value that a template compares with may hold a quote.
 */
function checkValue(prop: string, text: string, maxLength: number): string[] {
  if (typeof text === 'string' && PRINTABLE.test(text) && text.length <= maxLength) { return []; }
  return [`'${prop}' allows what cannot be sent as a header: got '${text}'; write 1 to ${maxLength} printable ASCII characters`];
}
