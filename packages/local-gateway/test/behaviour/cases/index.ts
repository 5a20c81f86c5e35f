import type { BehaviourCase } from '../behaviour-case';
import { ARRIVAL } from './arrival';
import { BINARY } from './binary';
import { COMPRESSION } from './compression';
import { CONTEXT } from './context';
import { GATEWAY_RESPONSES } from './gateway-responses';
import { KEYS } from './keys';
import { MOCK } from './mock';
import { OVERRIDES } from './overrides';
import { PARAMETER_MAPPING } from './parameter-mapping';
import { REQUEST_TEMPLATES } from './request-templates';
import { RESOURCE_POLICIES } from './resource-policies';
import { RESPONSES } from './responses';
import { ROUTING } from './routing';
import { SAGEMAKER } from './sagemaker';
import { VALIDATION } from './validation';

/** Every case by its area; the tests run them, and the page on fidelity counts what they rest on. */
export const BEHAVIOUR_CASES: { readonly [area: string]: readonly BehaviourCase[] } = {
  routing: ROUTING,
  'arrival and limits': ARRIVAL,
  'resource policies': RESOURCE_POLICIES,
  'API keys': KEYS,
  validation: VALIDATION,
  'request templates': REQUEST_TEMPLATES,
  'parameter mapping': PARAMETER_MAPPING,
  overrides: OVERRIDES,
  context: CONTEXT,
  'binary payloads': BINARY,
  compression: COMPRESSION,
  MOCK,
  responses: RESPONSES,
  'gateway responses': GATEWAY_RESPONSES,
  SageMaker: SAGEMAKER,
};
