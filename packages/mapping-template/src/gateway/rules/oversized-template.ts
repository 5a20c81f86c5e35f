import { utf8Length } from '../limits/resolve-limits';
import { FindingSeverity } from './finding';
import { CLEAN, found, type TemplateRule } from './rule';

const LIMIT_BYTES = 300 * 1024;

export const OVERSIZED_TEMPLATE: TemplateRule = {
  code: 'MAP2023',
  name: 'oversized-template',
  severity: FindingSeverity.ERROR,
  title: 'the template is larger than 300 KB',
  explanation: 'API Gateway takes mapping templates of up to 300 KB. Move constant data into the backend, or split the method.',
  evidence: 'documented',
  wrong: { template: `{"data": "${'x'.repeat(LIMIT_BYTES)}"}` },
  right: { template: '{"data": "x"}' },
  needs: 'text',
  check({ text }) {
    const bytes = utf8Length(text);
    return bytes <= LIMIT_BYTES ? CLEAN : found([{
      span: { start: 0, end: 0 },
      message: `the template has ${bytes} bytes; API Gateway takes at most ${LIMIT_BYTES}`,
      help: 'move constant data into the backend',
      refuses: true,
    }]);
  },
};
