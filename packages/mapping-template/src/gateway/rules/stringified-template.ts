import { FindingSeverity } from './finding';
import { CLEAN, found, type TemplateRule } from './rule';

/** Whether a text looks as if `JSON.stringify` had been over it: every double quote has its backslash. */
export function isStringified(text: string): boolean {
  const quotes = text.match(/"/g)?.length ?? 0;
  const escaped = text.match(/\\"/g)?.length ?? 0;
  const inner = text.startsWith('"') && text.endsWith('"') ? quotes - 2 : quotes;
  return escaped >= 2 && escaped >= inner && /[#$]/.test(text);
}

export const STRINGIFIED_TEMPLATE: TemplateRule = {
  code: 'MAP2030',
  name: 'stringified-template',
  severity: FindingSeverity.WARNING,
  title: 'every quote of the template has a backslash, as after `JSON.stringify`',
  explanation: 'A template that went through `JSON.stringify`, whole or in parts, has `\\"` where quotes should be: what it renders is no JSON, and inside '
    + 'directives it cannot even be read. Write the template as text, or build the JSON around its directives by hand.',
  evidence: 'reported by users',
  wrong: { template: '{\\"id\\": \\"$input.params(\'id\')\\"}' },
  right: { template: '{"id": "$util.base64Encode($input.params(\'id\'))"}' },
  needs: 'text',
  check({ text, problems }) {
    if (!isStringified(text)) {
      return CLEAN;
    }
    const start = text.indexOf('\\"');
    return found([{
      span: { start, end: start + 2 },
      message: 'every quote in this template has a backslash, as if JSON.stringify had been over it',
      help: 'give the template as plain text; a template is no JSON value, however much it looks like one',
      ...(problems.length === 0 ? {} : { explains: problems[0], refuses: true }),
    }]);
  },
};
