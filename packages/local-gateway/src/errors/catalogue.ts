/** Every code of the local gateway with its meaning; codes are stable and never reused. */
export const GATEWAY_CATALOGUE = {
  GW1001: 'the template file does not exist or is not JSON',
  GW1002: 'the cloud assembly holds no stack with a REST API',
  GW1003: 'no model is given for an endpoint',
  GW1004: 'the port is in use',
  GW1005: 'the model does not answer',
  GW1007: 'the stage does not exist',
  GW1008: 'the request matches no route of the stage',
  GW1009: 'a request template could not be rendered',
  GW1010: 'a response template could not be rendered',
  GW1011: 'a parameter mapping sets a header that API Gateway refuses',
  GW1012: 'no integration response matches and there is no default',
  GW1013: 'the method declares no response with that status',
  GW1014: 'the integration is not emulated',
  GW1015: 'the integration timed out',
  GW1016: 'the backend could not be reached',
  GW1017: 'required request parameters are missing',
  GW1018: 'the request body does not fit its model',
  GW1019: 'the content type of the request has no template',
  GW1020: 'the request or the answer is larger than API Gateway takes',
  GW1021: 'the MOCK integration got no status code',
  GW1022: 'a payload could not be converted between text and binary',
  GW1023: 'the API key is missing or admits nobody',
  GW1024: 'a rate or burst limit is reached',
  GW1025: 'a quota is used up',
  GW1026: 'the signature is missing, wrong or too old',
  GW1027: 'the authorizer refused or failed',
  GW1028: 'a line of the batch is not a render request',
  GW1029: 'a value of the body is mapped, and the body is not JSON',
  GW1030: 'the endpoint of the request does not exist here',
  GW1033: 'the host may not be listened on',
  GW1034: 'the application could not be synthesized',
  GW1035: 'a file with test cases cannot be read',
  GW1036: 'rendering ended without an error of the template: a bug of this tool',
  GW1037: 'a recorded answer cannot be read',
  GW1038: 'the files of the page are missing',
  GW1039: 'the AWS SDK of SageMaker Runtime is not installed',
  GW1040: 'the module with stand-ins for authorizers cannot be used',
  GW1041: 'a report cannot be written',
  GW1042: 'the body of the request cannot be decompressed',
  GW1043: 'the resource policy of the API refused the caller',
  GW1044: 'no folder stands for a bucket, or the one that is given cannot',
  GW1045: 'an asynchronous invocation was refused or failed',
  GW1046: 'a call of SageMaker Runtime breaks a constraint of its service model',
} as const;

/** A code of the catalogue. */
export type GatewayCode = keyof typeof GATEWAY_CATALOGUE;

/** A text with its code in front. */
export function coded(code: GatewayCode, text: string): string {
  return `${code} ${text}`;
}

/** Something that the user can put right; the command prints it and ends with 1. */
export class GatewayError extends Error {
  /** @param code code of the catalogue, which the message begins with */
  constructor(readonly code: GatewayCode, text: string) {
    super(coded(code, text));
    this.name = 'GatewayError';
  }
}
