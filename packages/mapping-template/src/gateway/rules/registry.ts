import { ALWAYS_TRUE_CONDITION } from './always-true-condition';
import { APPSYNC_IDIOM } from './appsync-idiom';
import { CLASS_ACCESS } from './class-access';
import { ESCAPED_OUTSIDE_QUOTES } from './escaped-outside-quotes';
import { ESCAPED_QUOTE } from './escaped-quote';
import { GATEWAY_ERROR_CONTEXT } from './gateway-error-context';
import { GLUED_DIRECTIVE } from './glued-directive';
import { HEADER_OVERRIDE } from './header-override';
import { HYPHEN_ARITHMETIC } from './hyphen-arithmetic';
import { INJECTABLE_STRING } from './injectable-string';
import { LITERAL_CONDITION } from './literal-condition';
import { LONG_LOOP } from './long-loop';
import { LOOSE_NUMBER } from './loose-number';
import { LOST_ASSIGNMENT } from './lost-assignment';
import { MALFORMED_JSON_PATH } from './malformed-json-path';
import { MALFORMED_REGEX } from './malformed-regex';
import { MAP_ITERATED_BY_VALUE } from './map-iterated-by-value';
import { MEMBERS_OF_TEXT } from './members-of-text';
import { MISSING_PARENTHESES } from './missing-parentheses';
import { MISSING_QUOTE_REPAIR } from './missing-quote-repair';
import { MISSING_SEPARATOR } from './missing-separator';
import { NOT_JSON } from './not-json';
import { NULL_LITERAL } from './null-literal';
import { NUMBER_FROM_TEXT } from './number-from-text';
import { OVERSIZED_TEMPLATE } from './oversized-template';
import { PLAIN_TEXT } from './plain-text';
import { POSSIBLY_EMPTY_VALUE } from './possibly-empty-value';
import { PRINTED_MAP } from './printed-map';
import { PRINTED_MUTATION } from './printed-mutation';
import { QUOTED_JSON } from './quoted-json';
import { REPEATED_OVERRIDE } from './repeated-override';
import type { TemplateRule } from './rule';
import { SEPARATOR_AFTER_LAST } from './separator-after-last';
import { SPACED_DIRECTIVE } from './spaced-directive';
import { SPACED_RANGE } from './spaced-range';
import { STATUS_OVERRIDE } from './status-override';
import { STRINGIFIED_TEMPLATE } from './stringified-template';
import { SWALLOWED_BACKSLASH } from './swallowed-backslash';
import { TRAILING_SIGN } from './trailing-sign';
import { UNASSIGNED_VARIABLE } from './unassigned-variable';
import { UNCHECKED_INDEX } from './unchecked-index';
import { UNESCAPED_BODY_VALUE } from './unescaped-body-value';
import { UNKNOWN_CONTEXT_MEMBER } from './unknown-context-member';
import { UNKNOWN_INPUT_MEMBER } from './unknown-input-member';
import { UNKNOWN_UTIL_MEMBER } from './unknown-util-member';
import { UNPROVEN_NUMBER } from './unproven-number';
import { UNSUPPORTED_DIRECTIVE } from './unsupported-directive';
import { VELOCITY_2_SYNTAX } from './velocity-2-syntax';
import { VELOCITY_TOOLS } from './velocity-tools';
import { WRONG_METHOD } from './wrong-method';

/** Every rule on templates, in the order of the codes. */
export const TEMPLATE_RULES: readonly TemplateRule[] = [
  NULL_LITERAL, ALWAYS_TRUE_CONDITION, TRAILING_SIGN, UNKNOWN_INPUT_MEMBER, ESCAPED_QUOTE, UNSUPPORTED_DIRECTIVE, VELOCITY_2_SYNTAX,
  APPSYNC_IDIOM, VELOCITY_TOOLS, MISSING_PARENTHESES, WRONG_METHOD, HYPHEN_ARITHMETIC, NUMBER_FROM_TEXT, LITERAL_CONDITION,
  UNASSIGNED_VARIABLE, MAP_ITERATED_BY_VALUE, SEPARATOR_AFTER_LAST, SPACED_RANGE, PRINTED_MUTATION, GLUED_DIRECTIVE, SPACED_DIRECTIVE,
  UNCHECKED_INDEX, OVERSIZED_TEMPLATE, UNESCAPED_BODY_VALUE, MISSING_QUOTE_REPAIR, QUOTED_JSON, ESCAPED_OUTSIDE_QUOTES, PRINTED_MAP,
  POSSIBLY_EMPTY_VALUE, STRINGIFIED_TEMPLATE, SWALLOWED_BACKSLASH, INJECTABLE_STRING, UNPROVEN_NUMBER, MISSING_SEPARATOR, NOT_JSON,
  PLAIN_TEXT, UNKNOWN_UTIL_MEMBER, UNKNOWN_CONTEXT_MEMBER, MEMBERS_OF_TEXT, MALFORMED_JSON_PATH, CLASS_ACCESS, HEADER_OVERRIDE, REPEATED_OVERRIDE,
  STATUS_OVERRIDE, LOST_ASSIGNMENT, LONG_LOOP, GATEWAY_ERROR_CONTEXT, MALFORMED_REGEX, LOOSE_NUMBER,
];
