/** A request as API Gateway hands it to a mapping template. */
export interface ParameterRequest {
  readonly params: {
    readonly path: Readonly<Record<string, string>>;
    readonly querystring: Readonly<Record<string, string>>;
    readonly header: Readonly<Record<string, string>>;
  };
}

/** A request for the documented template with so many items. */
export function requestWith(items: number): ParameterRequest {
  const list = Array.from({ length: items }, (_, index) => 100 + index).join(',');
  return { params: { path: { user_id: '321' }, querystring: { items: list }, header: {} } };
}

/** What a programmer would write instead of the documented request template: the same text, byte for byte. */
export function buildByHand(request: ParameterRequest): string {
  const user = parameter(request, 'user_id');
  const items = parameter(request, 'items').split(',');
  let text = '{\n    "instances": [\n';
  for (let index = 0; index < items.length; index++) {
    text += '    {"in0": [' + user + '], "in1": [' + items[index] + ']}';
    if (index < items.length - 1) {
      text += ',';
    }
    text += '    \n';
  }
  return text + '    ]\n}';
}

/** Path before query, as `$input.params(name)` looks. */
export function parameter({ params }: ParameterRequest, name: string): string {
  if (Object.hasOwn(params.path, name)) {
    return params.path[name];
  }
  return Object.hasOwn(params.querystring, name) ? params.querystring[name] : '';
}
