import { compileJavaRegex } from '@model-gateway/mapping-template/language';
import { messageOf } from '../errors/message-of';

/** Whether a text as a whole fits a pattern. */
export type WholeMatch = (text: string) => boolean;

/** A pattern that API Gateway would not accept, in Java's words. */
export interface MalformedPattern {
  readonly reason: string;
}

/** A regular expression as `java.util.regex` reads it, over a whole text; one that needs too many steps does not match. */
export function wholeMatch(pattern: string): WholeMatch | MalformedPattern {
  try {
    const regex = compileJavaRegex(pattern);
    return (text) => {
      try {
        return regex.matches(text);
      } catch {
        return false;
      }
    };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}
