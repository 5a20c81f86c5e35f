import { nearName } from '@model-gateway/mapping-template/language';

/** ` did you mean 'serve'?` for a word that is nearly one of the known ones, else nothing. */
export function meant(word: string, known: readonly string[]): string {
  const near = nearName(word, known);
  return near === undefined ? '' : ` did you mean '${near}'?`;
}
