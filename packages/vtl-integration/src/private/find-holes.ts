import { TextSpan } from '@model-gateway/mapping-template';
import { Token, Tokenization } from 'aws-cdk-lib/core';

/**
 * Where CDK will fill something in: the spans of the text's tokens, in order.
 */
export function findHoles(text: string): TextSpan[] {
  let from = 0;
  return Tokenization.reverseString(text).tokens.map((token) => {
    // a token has one string form for its whole life, so this is the form that stands in the text
    const marker = Token.asString(token);
    const start = text.indexOf(marker, from);
    from = start + marker.length;
    return { start, end: from };
  });
}
