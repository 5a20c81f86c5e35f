/** A computation that Java refuses, such as the remainder of BigDecimals. */
export class ArithmeticFault extends Error {}
