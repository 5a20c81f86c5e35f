import { javaFault } from '../dispatch/java-fault';

/** A specifier of `String.format` in its parts. */
export interface Specifier {
  readonly text: string;
  readonly flags: string;
  /** 0 where there is none. */
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

/** Flags that a conversion does not take. */
const REFUSED: Readonly<Record<string, string>> = {
  __proto__: null as never, s: '#+ 0,(', b: '#+ 0,(', h: '#+ 0,(', c: '#+ 0,(', d: '#', x: ',', o: ',', e: ',', f: '',
};

/**
 * Refuses what Java's Formatter refuses of a specifier, whatever its argument is.
 *
 * @throws Fault MAP3001
 */
export function checkSpecifier({ text, flags, width, precision, conversion }: Specifier): void {
  const kind = conversion.toLowerCase();
  if (new Set(flags).size < flags.length) {
    throw javaFault('java.util.DuplicateFormatFlagsException', `'${text}' has a flag twice`);
  }
  if (kind === 'n' ? flags !== '' || width > 0 || precision !== undefined : kind === '%' && (/[^-]/.test(flags) || precision !== undefined)) {
    throw javaFault('java.util.IllegalFormatFlagsException', `'${text}' has flags, a width or a precision that '${conversion}' does not take`);
  }
  const refused = [...flags].find((flag) => REFUSED[kind]?.includes(flag));
  if (refused !== undefined) {
    throw javaFault('java.util.FormatFlagsConversionMismatchException', `'${text}' has the flag '${refused}', which '${conversion}' does not take`);
  }
  if (/[-0]/.test(flags) && width === 0) {
    throw javaFault('java.util.MissingFormatWidthException', `'${text}' is to be filled up, and has no width`);
  }
  if ((flags.includes('-') && flags.includes('0')) || (flags.includes('+') && flags.includes(' '))) {
    throw javaFault('java.util.IllegalFormatFlagsException', `'${text}' has flags that contradict one another`);
  }
  if (precision !== undefined && 'cdxo'.includes(kind)) {
    throw javaFault('java.util.IllegalFormatPrecisionException', `'${text}' has a precision, which '${conversion}' does not take`);
  }
}
