import { BODY_WITHOUT_MODEL } from './body-without-model';
import { BUFFERED_STREAM } from './buffered-stream';
import { BYPASSED_TEMPLATE } from './bypassed-template';
import { ERRORS_AS_SUCCESS } from './errors-as-success';
import { FORBIDDEN_REQUEST_HEADER } from './forbidden-request-header';
import { IGNORED_TEMPLATE } from './ignored-template';
import { MALFORMED_PATTERN } from './malformed-pattern';
import { MISSING_CONTENT_TYPE } from './missing-content-type';
import { MISSING_CREDENTIALS } from './missing-credentials';
import { MISSING_INPUT_LOCATION } from './missing-input-location';
import { MOCK_WITHOUT_STATUS } from './mock-without-status';
import { NO_DEFAULT_RESPONSE } from './no-default-response';
import { NO_INTEGRATION_RESPONSE } from './no-integration-response';
import { OVERLAPPING_PATTERNS } from './overlapping-patterns';
import { PAYLOAD_LIMIT } from './payload-limit';
import { PROXIED_SERVICE } from './proxied-service';
import { RENAMED_RESPONSE_HEADER } from './renamed-response-header';
import { REPEATED_STATUS } from './repeated-status';
import { REQUIRED_WITHOUT_VALIDATOR } from './required-without-validator';
import type { ApiRule } from './rule';
import { SHARED_CACHE_ANSWER } from './shared-cache-answer';
import { TIMEOUT_RANGE } from './timeout-range';
import { UNDECLARED_CACHE_KEY } from './undeclared-cache-key';
import { UNDECLARED_READ } from './undeclared-read';
import { UNDECLARED_RESPONSE_HEADER } from './undeclared-response-header';
import { UNDECLARED_SOURCE } from './undeclared-source';
import { UNDECLARED_STATUS } from './undeclared-status';
import { UNFILLED_PLACEHOLDER } from './unfilled-placeholder';
import { UNKNOWN_PATH_PARAMETER } from './unknown-path-parameter';
import { UNMAPPED_ACCEPT } from './unmapped-accept';
import { UNMATCHED_MEDIA_TYPE } from './unmatched-media-type';
import { UNQUOTED_STATIC_VALUE } from './unquoted-static-value';
import { UNREACHABLE_PATTERN } from './unreachable-pattern';
import { UNUSED_ASYNC_BODY } from './unused-async-body';
import { WRONG_BACKEND_VERB } from './wrong-backend-verb';

/** Every rule on the configuration of an API, in the order of the codes. */
export const API_RULES: readonly ApiRule[] = [
  NO_DEFAULT_RESPONSE, ERRORS_AS_SUCCESS, NO_INTEGRATION_RESPONSE, UNDECLARED_STATUS, UNDECLARED_RESPONSE_HEADER, UNDECLARED_SOURCE,
  UNKNOWN_PATH_PARAMETER, UNDECLARED_READ, UNQUOTED_STATIC_VALUE, FORBIDDEN_REQUEST_HEADER, RENAMED_RESPONSE_HEADER, BYPASSED_TEMPLATE,
  UNMATCHED_MEDIA_TYPE, MISSING_CONTENT_TYPE, UNMAPPED_ACCEPT, BODY_WITHOUT_MODEL, REQUIRED_WITHOUT_VALIDATOR, TIMEOUT_RANGE,
  PAYLOAD_LIMIT, BUFFERED_STREAM, MISSING_INPUT_LOCATION, UNUSED_ASYNC_BODY, MALFORMED_PATTERN, UNREACHABLE_PATTERN,
  OVERLAPPING_PATTERNS, REPEATED_STATUS, SHARED_CACHE_ANSWER, UNDECLARED_CACHE_KEY, UNFILLED_PLACEHOLDER, MISSING_CREDENTIALS,
  WRONG_BACKEND_VERB, PROXIED_SERVICE, IGNORED_TEMPLATE, MOCK_WITHOUT_STATUS,
];
