import { checkSpecifier } from '../../../../src/gateway/java-methods/format/check-specifier';

function specifier(text: string): Parameters<typeof checkSpecifier>[0] {
  const [, flags, width, precision, conversion] = /^%([-#+ 0,(]*)(\d*)(?:\.(\d+))?(.)$/.exec(text)!;
  return { text, flags, width: Number(width), precision: precision === undefined ? undefined : Number(precision), conversion };
}

describe('a specifier of String.format', () => {
  test.each(['%s', '%-5s', '%05d', '%+d', '%,d', '%(d', '%#x', '%.2f', '%-8.3f', '%%', '%-5%', '%n', '%#.0e'])('passes: %s', (text) => {
    expect(() => checkSpecifier(specifier(text))).not.toThrow();
  });

  test.each([
    ['%--5s', '\'%--5s\' has a flag twice'],
    ['%5n', '\'%5n\' has flags, a width or a precision that \'n\' does not take'],
    ['%05%', '\'%05%\' has flags, a width or a precision that \'%\' does not take'],
    ['% s', '\'% s\' has the flag \' \', which \'s\' does not take'],
    ['%#d', '\'%#d\' has the flag \'#\', which \'d\' does not take'],
    ['%,X', '\'%,X\' has the flag \',\', which \'X\' does not take'],
    ['%-e', '\'%-e\' is to be filled up, and has no width'],
    ['%0d', '\'%0d\' is to be filled up, and has no width'],
    ['%-05d', '\'%-05d\' has flags that contradict one another'],
    ['%+ d', '\'%+ d\' has flags that contradict one another'],
    ['%.2d', '\'%.2d\' has a precision, which \'d\' does not take'],
  ])('fails as in Java: %s', (text, message) => {
    expect(() => checkSpecifier(specifier(text))).toThrow(message);
  });
});
