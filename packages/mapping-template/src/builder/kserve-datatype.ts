/**
 * The element types of the Open Inference Protocol (KServe v2).
 */
export enum KServeDatatype {
  /** true or false */
  BOOL = 'BOOL',
  /** unsigned, 8 bits */
  UINT8 = 'UINT8',
  /** unsigned, 16 bits */
  UINT16 = 'UINT16',
  /** unsigned, 32 bits */
  UINT32 = 'UINT32',
  /** unsigned, 64 bits */
  UINT64 = 'UINT64',
  /** signed, 8 bits */
  INT8 = 'INT8',
  /** signed, 16 bits */
  INT16 = 'INT16',
  /** signed, 32 bits */
  INT32 = 'INT32',
  /** signed, 64 bits */
  INT64 = 'INT64',
  /** floating point, 16 bits */
  FP16 = 'FP16',
  /** floating point, 32 bits */
  FP32 = 'FP32',
  /** floating point, 64 bits */
  FP64 = 'FP64',
  /** text */
  BYTES = 'BYTES',
}
