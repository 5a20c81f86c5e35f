import { FindingSeverity } from '@model-gateway/mapping-template';
import { builtPart } from '@model-gateway/mapping-template/language';
import type { Method } from '../model/method';
import { bareMediaType } from './bare-media-type';
import { isJson } from './json-rules';
import type { MethodContext, PlacedTemplate } from './method-context';
import { CLEAN, found, type ApiRule } from './rule';

export const BODY_WITHOUT_MODEL: ApiRule = {
  code: 'API2016',
  name: 'body-without-model',
  severity: FindingSeverity.WARNING,
  title: 'bodies are to be validated, and there is no model for their content type',
  explanation: 'A request validator compares a body with the model of its content type, and lets a body through whose content type has none. Give the '
    + 'method a model for each content type that has a template. A template that the typed builder made looks at the body itself.',
  evidence: 'documented',
  wrong: { method: {}, validator: { ValidateRequestBody: true } },
  right: {
    method: { RequestModels: { 'application/json': { Ref: 'Body' } } },
    model: { ContentType: 'application/json', Schema: { type: 'object', required: ['instances'] } },
    validator: { ValidateRequestBody: true },
  },
  check(context) {
    const { method } = context;
    const validator = method.requestValidator;
    if (validator?.validateRequestBody !== true || context.mapped === undefined) return CLEAN;
    const unseen = unseenTypes(context).filter((mediaType) => !hasModel(method, mediaType) && !hasModel(method, '$default'));
    return found(unseen.length === 0 ? [] : [{
      property: context.methodProperty('RequestModels'),
      message: `bodies of ${unseen.join(', ')} pass the request validator unseen: the method has no model for them`,
      help: `give the method a request model for ${unseen.join(', ')}, or turn the validation of bodies off`,
    }]);
  },
};

/** The media types whose bodies only a model could look at. */
function unseenTypes(context: MethodContext): string[] {
  const { api, method, requestTemplates } = context;
  // One validator for every method of an API is common, and a GET has no body to validate.
  const expected = Object.keys(method.requestModels).length > 0;
  if (context.isBodiless && !expected) return [];
  if (requestTemplates.length === 0) return expected || api.binaryMediaTypes.length > 0 ? [] : ['application/json'];
  return requestTemplates.filter((template) => isUnseen(context, template)).map(({ mediaType }) => bareMediaType(mediaType));
}

/** Whether a template takes values out of a JSON body and trusts them, which the part that the typed builder made does not. */
function isUnseen(context: MethodContext, template: PlacedTemplate): boolean {
  const built = builtPart(template.text) ?? Infinity;
  return template.mediaType !== '$default' && isJson(template.mediaType) && context.reads(template)?.body.some(({ start }) => start < built) !== false;
}

function hasModel({ requestModels }: Method, mediaType: string): boolean {
  return Object.prototype.hasOwnProperty.call(requestModels, mediaType);
}
