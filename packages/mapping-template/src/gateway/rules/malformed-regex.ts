import { literalCharacter } from '../java-methods/text/regex-calls';
import { compileJavaRegex } from '../regex';
import { FindingSeverity } from './finding';
import { refusedArguments } from './refused-arguments';
import { found, type TemplateRule } from './rule';

const METHODS = ['matches', 'replaceAll', 'replaceFirst', 'split'];

export const MALFORMED_REGEX: TemplateRule = {
  code: 'MAP2048',
  name: 'malformed-regex',
  severity: FindingSeverity.ERROR,
  title: 'a regular expression that Java refuses',
  explanation: '`matches`, `replaceAll`, `replaceFirst` and `split` take regular expressions. One that Java refuses is an exception when the template runs, and the request is '
    + 'answered with status 500. Characters with a meaning are taken literally in brackets: `split("[|]")`, `replaceAll("[*]", "")`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"q": "$util.urlEncode($input.params(\'q\').replaceAll("*", ""))"}' },
  right: { template: '{"q": "$util.urlEncode($input.params(\'q\').replaceAll("[*]", ""))"}' },
  needs: 'run',
  check: (context) => found(refusedArguments(context, METHODS, ({ kind }) => kind === 'text' || kind === 'data', readPattern)
    .map(({ call, argument, text, fault }) => ({
      span: argument,
      message: `${call.name}() cannot read the pattern '${text}': ${fault.message}`,
      help: 'put characters that have a meaning in patterns into brackets, such as [|] or [*]',
    }))),
};

/** Nothing is loaded to read a pattern of one plain character. */
function readPattern(pattern: string): unknown {
  return literalCharacter(pattern) ?? compileJavaRegex(pattern);
}
