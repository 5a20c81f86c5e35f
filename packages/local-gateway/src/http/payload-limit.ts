/** API Gateway's limit for a payload, in bytes (documented). */
export const MAX_PAYLOAD_BYTES = 10 * 1024 * 1024;
