import { FindingSeverity } from '@model-gateway/mapping-template';
import type { MethodContext } from './method-context';
import { CLEAN, found, type ApiRule } from './rule';
import { USUAL_HEADERS } from './undeclared-read';

export const REQUIRED_WITHOUT_VALIDATOR: ApiRule = {
  code: 'API2017',
  name: 'required-without-validator',
  severity: FindingSeverity.WARNING,
  title: 'a parameter is declared required, and nothing checks that it is there',
  explanation: 'Without a request validator that validates parameters, `required` only documents: a request without the parameter reaches the template and the '
    + 'model. Give the method a validator with ValidateRequestParameters.',
  evidence: 'documented',
  wrong: { method: { RequestParameters: { 'method.request.querystring.items': true } } },
  right: { method: { RequestParameters: { 'method.request.querystring.items': true } }, validator: { ValidateRequestParameters: true } },
  check(context) {
    const { method } = context;
    if (method.requestValidator?.validateRequestParameters === true) return CLEAN;
    if (!context.isOpenApi && method.requestValidator === undefined && context.isPending('RequestValidatorId')) {
      return { answer: 'cannot-tell', why: 'the request validator is made elsewhere' };
    }
    // A path parameter is always there, and a declaration of it is needed to map it.
    const required = Object.entries(method.requestParameters).filter(([name, isRequired]) => (
      isRequired && !name.startsWith('method.request.path.') && !isUsual(name) && !isHandled(name, context)
    ));
    return found(required.length === 0 ? [] : [{
      property: context.methodProperty('RequestValidatorId'),
      message: `${required.map(([name]) => `'${name}'`).join(', ')} ${required.length === 1 ? 'is' : 'are'} declared required, and no validator checks parameters`,
      help: 'give the method a request validator with ValidateRequestParameters',
    }]);
  },
};

function isUsual(name: string): boolean {
  return name.startsWith('method.request.header.') && USUAL_HEADERS.has(name.slice('method.request.header.'.length).toLowerCase());
}

/** Whether a template reads the parameter and says itself what happens without it. */
function isHandled(name: string, context: MethodContext): boolean {
  const reads = context.requestTemplates.flatMap((template) => context.reads(template)?.parameters ?? []);
  const own = reads.filter((read) => name.endsWith(`.${read.name}`));
  return own.length > 0 && own.every(({ required }) => !required);
}
