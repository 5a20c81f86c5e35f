/** The functions of `$util`: API Gateway's REST APIs have exactly these (documented). */
export const UTIL_FUNCTIONS = ['escapeJavaScript', 'parseJson', 'urlEncode', 'urlDecode', 'base64Encode', 'base64Decode'] as const;

/** The name of a function of `$util`. */
export type UtilFunction = typeof UTIL_FUNCTIONS[number];

/** Whether `$util` has a function of a name. */
export function isUtilFunction(name: string): name is UtilFunction {
  return UTIL_FUNCTIONS.some((known) => known === name);
}
