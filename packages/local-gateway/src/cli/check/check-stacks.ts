import { checkApis, type Integration, printApiFinding, type RestApiModelOptions } from '@model-gateway/rest-api-model/model';
import type { StackFile } from '../load/read-assembly';
import type { CheckedFinding, CheckResult } from './check-result';
import { spanOf } from './check-text';

/** Checks the REST APIs of some stacks, which may import one another's values. */
export function checkStacks(stacks: readonly StackFile[], options: RestApiModelOptions): CheckResult {
  const named = withNamesOfTheirOwn(stacks);
  const paths = new Map(named.map(({ name, path }) => [name, path]));
  const { findings, notes, apis } = checkApis(named, options);
  const methods = apis.flatMap(({ routes }) => routes.flatMap((route) => route.methods));
  return {
    findings: findings.map((finding): CheckedFinding => {
      const { code, severity, message, help, location, method, template, sample, repair } = finding;
      return {
        path: paths.get(location?.stack ?? '') ?? named[0]?.path ?? '',
        code,
        severity,
        message,
        help,
        location,
        method,
        sample,
        repair,
        span: template === undefined ? undefined : spanOf(template.text, template),
        text: printApiFinding(finding),
      };
    }),
    notes,
    repairs: [],
    methods: methods.length,
    templates: methods.reduce((count, { integration }) => count + templatesOf(integration), 0),
  };
}

function templatesOf(integration: Integration | undefined): number {
  if (integration === undefined) return 0;
  return [integration.requestTemplates, ...integration.responses.map(({ responseTemplates }) => responseTemplates)]
    .reduce((count, templates) => count + Object.keys(templates).length, 0);
}

/** Stages of one app may hold stacks of the same name, and the rules tell stacks apart by name. */
function withNamesOfTheirOwn(stacks: readonly StackFile[]): StackFile[] {
  const taken = new Set<string>();
  return stacks.map((stack) => {
    let { name } = stack;
    for (let count = 2; taken.has(name); count++) name = `${stack.name}-${count}`;
    taken.add(name);
    return { ...stack, name };
  });
}
