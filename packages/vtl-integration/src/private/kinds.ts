import { DURATION, ENDPOINT, FLAG, having, Kind, MAP, mapOf, oneOf, TEXT, TEXTS } from '@model-gateway/prop-checks';
import { ErrorStatuses } from '../error-statuses';
import { HeaderValue } from '../header-value';
import { InvocationHeaders, InvocationResponseHeader } from '../invocation-headers';
import { TemplateChecks } from '../template-checks';

const VALUE: Kind = {
  what: 'no HeaderValue', change: "write for example HeaderValue.fixed('…')", accepts: (value) => value instanceof HeaderValue,
};
const RETURNED = Object.values<unknown>(InvocationResponseHeader);

const COMMON = {
  endpointName: undefined,
  endpoint: ENDPOINT,
  invokeRole: having('roleArn', 'no role', 'give for example a SageMakerInvokeRole, or what Role.fromRoleArn makes'),
  contentType: undefined,
  errorStatuses: oneOf('ErrorStatuses', ErrorStatuses),
  errorDetails: FLAG,
  cors: MAP,
};
const SYNCHRONOUS = {
  ...COMMON,
  headers: mapOf<InvocationHeaders>({
    accept: VALUE, targetModel: VALUE, targetVariant: VALUE, targetContainer: VALUE, inferenceComponent: VALUE, sessionId: VALUE, inferenceId: VALUE,
    customAttributes: VALUE, enableExplanations: VALUE,
  }),
  responseHeaders: {
    what: 'no list of InvocationResponseHeader',
    change: 'write it in brackets, for example [InvocationResponseHeader.INVOKED_VARIANT]',
    accepts: (value: unknown) => Array.isArray(value) && value.every((name) => RETURNED.includes(name)),
  },
  timeout: DURATION,
};

/** What each of the props of a VtlIntegration has to be. */
export const VTL = {
  ...SYNCHRONOUS,
  requestTemplates: MAP,
  requests: MAP,
  responseTemplate: having('reads', 'no template', "give what 'VtlTemplate.parse' makes of the text"),
  response: having('text', 'no template', 'give what the methods of ResponseTemplate make'),
  templateChecks: oneOf('TemplateChecks', TemplateChecks),
  contentTypeOfRequest: FLAG,
  cacheKeyParameters: TEXTS,
  streaming: FLAG,
} satisfies Readonly<Record<string, Kind | undefined>>;

/** What each of the props of a RawIntegration has to be. */
export const RAW = SYNCHRONOUS satisfies Readonly<Record<string, Kind | undefined>>;

/** What each of the props of an AsyncIntegration has to be. */
export const ASYNC = {
  ...COMMON, inputBucketName: TEXT, inputPrefix: TEXT, inputKey: VALUE, requestTtl: DURATION, invocationTimeout: DURATION,
} satisfies Readonly<Record<string, Kind | undefined>>;
