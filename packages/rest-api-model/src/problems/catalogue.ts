/**
 * Every code of this package with its meaning; codes are never reused.
 */
export const PROBLEM_CATALOGUE = {
  API1001: 'the template is not a CloudFormation template',
  API1002: 'a property that the resource needs is missing',
  API1003: 'a property has a value of the wrong type',
  API1004: 'a property has a value that API Gateway does not know',
  API1005: 'a reference names nothing in the template',
  API1006: 'a parameter has no value',
  API1007: 'an imported value is not exported by any stack',
  API1008: 'an intrinsic function is used wrongly',
  API1009: 'an intrinsic function is not known',
  API1010: 'a map has no such key',
  API1011: 'a condition is not declared or refers to itself',
  API1012: 'a resource belongs to an API or a parent that the template does not hold',
  API1013: 'the URI of an AWS integration is not an API Gateway ARN',
  API1014: 'two routes or methods are the same',
  API1015: 'the API is described by a file that the template only points to',
  API1016: 'an OpenAPI reference names nothing in the document',
} as const;

/**
 * A code of the catalogue.
 */
export type ProblemCode = keyof typeof PROBLEM_CATALOGUE;
