import type { GetToPostValidatorProps } from '../get-to-post-validator';
import { checkKinds, having, Kind, Kinds, MAP, TEXT, TEXTS } from './check-kinds';

const WRITTEN: Kind = having('reads', 'no template', "give what 'MappingTemplate.parse' makes of the text");
const DESCRIBED: Kind = having('parameters', 'no template', 'give what the methods of RequestTemplate make');

const KINDS: Kinds<GetToPostValidatorProps> = {
  resource: having('addMethod', 'no resource', 'give the resource of the method'),
  requestTemplates: MAP,
  requests: MAP,
  responseTemplate: WRITTEN,
  httpMethod: TEXT,
  requestValidatorName: TEXT,
  headerParameters: TEXTS,
  requiredParameters: TEXTS,
  optionalParameters: TEXTS,
};

/**
 * What among the props is not what it has to be, down to the templates: one message for each.
 */
export function checkKindsOfProps(props: GetToPostValidatorProps): string[] {
  const wrong = checkKinds(props, KINDS);
  return wrong.length > 0 ? wrong : [
    ...checkTemplates('requestTemplates', props.requestTemplates, WRITTEN), ...checkTemplates('requests', props.requests, DESCRIBED),
  ];
}

function checkTemplates(prop: string, templates: { [contentType: string]: unknown } = {}, { accepts, change }: Kind): string[] {
  return Object.entries(templates).filter(([, template]) => !accepts(template))
    .map(([type, template]) => `'${prop}' has no template for '${type}': got ${JSON.stringify(template)}; ${change}`);
}
