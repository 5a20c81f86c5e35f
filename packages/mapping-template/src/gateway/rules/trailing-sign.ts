import { FindingSeverity } from './finding';
import { CLEAN, found, type TemplateRule } from './rule';

export const TRAILING_SIGN: TemplateRule = {
  code: 'MAP2003',
  name: 'trailing-sign',
  severity: FindingSeverity.ERROR,
  title: 'the template ends in `$` or `#`',
  explanation: 'A `$` or `#` begins something in a template. As the last character it begins nothing, and API Gateway answers every '
    + 'request with status 500. Put a line break behind it, or print it from a variable: `#set($D = \'$\')$D`.',
  evidence: 'recorded on AWS',
  wrong: { template: '{"price": 5} $' },
  right: { template: '{"price": "5 $"}' },
  needs: 'text',
  check({ text, problems }) {
    const last = text.slice(-1);
    if ((last !== '$' && last !== '#') || problems.length === 0) {
      return CLEAN;
    }
    const explains = problems.find((problem) => problem.end >= text.length - 1);
    return found([{
      span: { start: text.length - 1, end: text.length },
      message: `the template ends in '${last}', which begins something that never comes: API Gateway answers every request with status 500`,
      help: `remove the '${last}', or put a line break behind it`,
      refuses: true,
      ...(explains === undefined ? {} : { explains }),
    }]);
  },
};
