import { isInput } from '../json-shape/values/abstract-value';
import { JsonPath } from '../json-path';
import { FindingSeverity } from './finding';
import { refusedArguments } from './refused-arguments';
import { found, type TemplateRule } from './rule';

export const MALFORMED_JSON_PATH: TemplateRule = {
  code: 'MAP2040',
  name: 'malformed-json-path',
  severity: FindingSeverity.ERROR,
  title: 'a JSONPath that cannot be read',
  explanation: 'A JSONPath that is malformed is an exception when the template runs, and the request is answered with status 500: `$.`, an empty path, '
    + '`$.list[(@.length-1)]`. Members with special characters go into brackets: `$[\'my.key\']`.',
  evidence: 'inferred',
  wrong: { template: '{"last": $input.json(\'$.list[(@.length-1)]\')}' },
  right: { template: '{"last": $input.json(\'$.list[-1]\')}' },
  needs: 'run',
  check: (context) => found(refusedArguments(context, ['json', 'path'], isInput, (path) => JsonPath.compile(path))
    .map(({ argument, text, fault }) => ({
      span: argument,
      message: `the JSONPath '${text}' cannot be read: the request is answered with status 500 (${fault.message})`,
      ...(fault.detail.help === undefined ? {} : { help: fault.detail.help }),
    }))),
};
