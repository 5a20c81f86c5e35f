import { MappingTemplate } from '@model-gateway/mapping-template';
import { Token } from 'aws-cdk-lib/core';

/**
 * A header value that API Gateway can send as a fixed text: printable ASCII without the quote that ends the text.
 */
const FIXED_VALUE = /^[\x20-\x26\x28-\x7e]{1,1024}$/;

export interface TemplateChoice {
  readonly requestTemplates: { [contentType: string]: MappingTemplate };
  readonly contentType?: string;
}

/**
 * What is wrong with the templates of an integration: one message for each broken rule.
 */
export function checkTemplates({ requestTemplates, contentType }: TemplateChoice): string[] {
  const problems: string[] = [];
  if (Object.keys(requestTemplates).length === 0) {
    problems.push("'requestTemplates' is empty: got no template, and every request would be answered 415; "
      + "give at least one, for example for 'application/json'");
  }
  if (contentType !== undefined && !Token.isUnresolved(contentType) && !FIXED_VALUE.test(contentType)) {
    problems.push(`'contentType' cannot be sent as a header: got '${contentType}'; write a media type, for example 'text/csv'`);
  }
  return problems;
}
