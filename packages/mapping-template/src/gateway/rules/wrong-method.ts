import type { JavaKind } from '../java-methods/ask-java';
import { javaKindOf, lacksMethod, USUAL_METHODS } from '../json-shape/values/java-kind';
import { FindingSeverity } from './finding';
import { nearName } from './near-name';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

const WHAT: Readonly<Record<JavaKind, string>> = {
  text: 'a string', list: 'a list', array: 'an array', map: 'a map', view: 'a set', data: 'a value of JSON',
};

const MEANT: Readonly<Record<JavaKind, Readonly<Record<string, string>>>> = {
  text: { size: 'length', count: 'length', includes: 'contains', slice: 'substring', get: '' },
  list: { length: 'size', count: 'size', push: 'add', append: 'add', includes: 'contains' },
  array: { length: 'size', count: 'size' },
  map: { keys: 'keySet', entries: 'entrySet', has: 'containsKey', length: 'size', count: 'size' },
  view: {},
  data: { count: 'size', keys: 'keySet', includes: 'contains', push: 'add' },
};

export const WRONG_METHOD: TemplateRule = {
  code: 'MAP2011',
  name: 'wrong-method',
  severity: FindingSeverity.ERROR,
  title: 'a method that the value does not have',
  explanation: 'Values are Java\'s: strings have `length()`, lists `size()`, maps `keySet()`. A method that does not exist is no error, it renders as nothing. '
    + '`count()`, which one of AWS\'s own examples calls, exists nowhere.',
  evidence: 'Velocity 1.7',
  wrong: { template: '#set($items = [1, 2]){"count": $items.count()}' },
  right: { template: '#set($items = [1, 2]){"count": $items.size()}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node: access } of nodes(context.tree, 'method')) {
      const receivers = context.run.receiversOf(access);
      const [first] = receivers;
      const kind = first === undefined ? undefined : javaKindOf(first);
      if (kind === undefined || !receivers.every((value) => lacksMethod(value, access.name))) {
        continue;
      }
      const what = first.kind === 'values' ? 'a collection' : WHAT[kind];
      const meant = MEANT[kind][access.name] ?? nearName(access.name, USUAL_METHODS[kind]);
      findings.push({
        span: access.nameSpan,
        message: `${what} has no method '${access.name}': the call renders as nothing`,
        ...(meant === undefined || meant === '' ? {} : { help: `did you mean ${meant}()?` }),
      });
    }
    return found(findings);
  },
};
