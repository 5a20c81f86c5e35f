import { checkKinds, having, Kind, Kinds, MAP, TEXT, TEXTS } from '@model-gateway/prop-checks';

const WRITTEN: Kind = having('reads', 'no template', "give what 'MappingTemplate.parse' makes of the text");
const DESCRIBED: Kind = having('parameters', 'no template', 'give what the methods of RequestTemplate make');

/** What each of the props has to be. */
export const KINDS = {
  resource: having('addMethod', 'no resource', 'give the resource of the method'),
  requestTemplates: MAP,
  requests: MAP,
  responseTemplate: WRITTEN,
  httpMethod: TEXT,
  requestValidatorName: TEXT,
  headerParameters: TEXTS,
  requiredParameters: TEXTS,
  optionalParameters: TEXTS,
} satisfies Readonly<Record<string, Kind | undefined>>;

/** Props that hold templates, by content type. */
interface Templates {
  readonly requestTemplates?: { [contentType: string]: unknown };
  readonly requests?: { [contentType: string]: unknown };
}

/**
 * What among the props is not what it has to be, down to the templates: one message for each.
 */
export function checkKindsOfProps<Props extends Templates>(props: Props, kinds: Kinds<Props>): string[] {
  const wrong = checkKinds(props, kinds);
  return wrong.length > 0 ? wrong : [
    ...checkTemplates('requestTemplates', props.requestTemplates, WRITTEN), ...checkTemplates('requests', props.requests, DESCRIBED),
  ];
}

function checkTemplates(prop: string, templates: { [contentType: string]: unknown } = {}, { accepts, change }: Kind): string[] {
  return Object.entries(templates).filter(([, template]) => !accepts(template))
    .map(([type, template]) => `'${prop}' has no template for '${type}': got ${JSON.stringify(template)}; ${change}`);
}
