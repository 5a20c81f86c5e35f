import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { isStringified } from './stringified-template';
import { matchesNearProblems } from './tree-search';

export const ESCAPED_QUOTE: TemplateRule = {
  code: 'MAP2005',
  name: 'escaped-quote',
  severity: FindingSeverity.ERROR,
  title: 'a quote is escaped with a backslash inside a string of the template language',
  explanation: 'A backslash escapes nothing inside a string of Velocity 1.7: `"\\"x\\""` ends after the backslash, and API Gateway '
    + 'answers every request with status 500. Write the quote twice, or use the other kind of quotes.',
  evidence: 'recorded on AWS',
  wrong: { template: '#set($x = "say \\"hi\\"")$x' },
  right: { template: '#set($x = "say ""hi""")$x' },
  needs: 'text',
  check(context) {
    if (isStringified(context.text)) {
      return found([]);
    }
    return found(matchesNearProblems(context, /\\(["'])/).map(({ match, span, problem }) => ({
      span,
      message: `${match[0]} does not escape the quote inside a string: the string ends here, and API Gateway cannot read what follows`,
      help: `write the quote twice (${match[1]}${match[1]}), or put the string into ${match[1] === '"' ? 'single' : 'double'} quotes`,
      refuses: true,
      explains: problem,
    })));
  },
};
