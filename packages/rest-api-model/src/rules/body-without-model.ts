import { FindingSeverity } from '@model-gateway/mapping-template';
import { CLEAN, found, type ApiRule } from './rule';

export const BODY_WITHOUT_MODEL: ApiRule = {
  code: 'API2016',
  name: 'body-without-model',
  severity: FindingSeverity.WARNING,
  title: 'bodies are to be validated, and there is no model for their content type',
  explanation: 'A request validator compares a body with the model of its content type, and lets a body through whose content type has none. Give the '
    + 'method a model for each content type that has a template.',
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
    // One validator for every method of an API is common, and a GET has no body to validate.
    if (context.isBodiless && Object.keys(method.requestModels).length === 0) return CLEAN;
    if (Object.prototype.hasOwnProperty.call(method.requestModels, '$default')) return CLEAN;
    const templates = Object.keys(context.mapped.requestTemplates).map((key) => key.split(';')[0]?.trim() ?? '');
    const wanted = templates.length > 0 ? templates : Object.keys(method.requestModels).length > 0 ? [] : ['application/json'];
    const missing = wanted.filter((mediaType) => mediaType !== '$default' && !Object.prototype.hasOwnProperty.call(method.requestModels, mediaType));
    return found(missing.length === 0 ? [] : [{
      property: context.methodProperty('RequestModels'),
      message: `bodies of ${missing.join(', ')} pass the request validator unseen: the method has no model for them`,
      help: `give the method a request model for ${missing.join(', ')}, or turn the validation of bodies off`,
    }]);
  },
};
