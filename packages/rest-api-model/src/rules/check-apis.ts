import { FindingSeverity, MappingTemplate, TemplatePhase, type Finding } from '@model-gateway/mapping-template';
import { inspectModel, type LoadedModel } from '../load-model';
import { Api } from '../model/api';
import { Method, Route } from '../model/method';
import { Problem } from '../problems/problem';
import { RestApiModelOptions, StackTemplate } from '../rest-api-model-options';
import { holdsFor } from './json-rules';
import { MethodContext, type PlacedTemplate } from './method-context';
import { API_RULES } from './registry';
import type { RestApiFinding } from './rest-api-finding';
import { cannotTell, type ApiRule, type ApiRuleAnswer, type ApiRuleFinding } from './rule';

/** What a rule answered for one method. */
export interface MethodAnswer {
  readonly api: string;
  readonly method: string;
  readonly code: string;
  readonly answer: ApiRuleAnswer;
}

/** The findings in some stacks, and what each rule answered for each method. */
export interface ApiCheckReport {
  /** In the order of the templates. */
  readonly findings: readonly RestApiFinding[];
  /** What was not checked, because only the deployment knows it. */
  readonly notes: readonly Problem[];
  readonly answers: readonly MethodAnswer[];
  readonly apis: readonly Api[];
}

/** Problems of reading that say nothing against the template: a value, an API or a document that is elsewhere. */
const ELSEWHERE = new Set(['API1005', 'API1006', 'API1007', 'API1009', 'API1012', 'API1015']);

/** Checks every REST API of some stacks: its configuration by the rules, and each of its mapping templates. */
export function checkApis(
  stacks: readonly StackTemplate[],
  options: RestApiModelOptions = {},
  rules: readonly ApiRule[] = API_RULES,
): ApiCheckReport {
  const model = inspectModel(stacks, options);
  const isElsewhere = (problem: Problem): boolean => (
    ELSEWHERE.has(problem.code) || (problem.location !== undefined && model.pending.isPending(problem.location))
  );
  const findings: RestApiFinding[] = model.problems.filter((problem) => !isElsewhere(problem)).map((problem) => (
    { ...problem, severity: FindingSeverity.ERROR }
  ));
  const answers: MethodAnswer[] = [];
  const templates = new TemplateChecks();
  for (const { api, route, method } of methodsOf(model)) {
    const context = new MethodContext(api, route, method, model.pending);
    const about = { api: api.name, method: `${method.httpMethod} ${route.path}` };
    for (const rule of rules) {
      const answer = ask(rule, context);
      answers.push({ ...about, code: rule.code, answer });
      for (const finding of answer.answer === 'found' ? answer.findings : []) findings.push({ ...finish(rule, finding, method), ...about });
    }
    for (const template of context.templates) findings.push(...templates.check(template, method).map((finding) => ({ ...finding, ...about })));
  }
  return { findings, notes: model.problems.filter(({ code }) => ELSEWHERE.has(code)), answers, apis: model.apis };
}

function methodsOf({ apis }: LoadedModel): { readonly api: Api; readonly route: Route; readonly method: Method }[] {
  return apis.flatMap((api) => api.routes.flatMap((route) => route.methods.map((method) => ({ api, route, method }))));
}

/** What a rule answers; a finding that follows from a value which the deployment fills in is none. */
function ask(rule: ApiRule, context: MethodContext): ApiRuleAnswer {
  const answer = rule.check(context);
  if (answer.answer !== 'found') return answer;
  const findings = answer.findings.filter(({ follows = [] }) => !follows.some((property) => context.isPending(property)));
  if (findings.length > 0) return { answer: 'found', findings };
  const pending = answer.findings.flatMap(({ follows = [] }) => follows.filter((property) => context.isPending(property)));
  return cannotTell(`CloudFormation fills in ${[...new Set(pending)].join(', ')}`);
}

function finish(rule: ApiRule, { property, message, help, severity }: ApiRuleFinding, method: Method): RestApiFinding {
  return {
    code: rule.code,
    severity: severity ?? rule.severity,
    message,
    ...(help === undefined ? {} : { help }),
    location: { ...method.location, ...(property === undefined ? {} : { property }) },
  };
}

/** Checks templates, each text once: the same error template often stands in every method. */
class TemplateChecks {
  private readonly known = new Map<string, Finding[]>();

  check(template: PlacedTemplate, { integration }: Method): RestApiFinding[] {
    if (integration === undefined || template.text === '') return [];
    return this.findings(template).filter(({ code }) => holdsFor(code, template, integration)).map((finding) => {
      const { start, end, line, column } = finding;
      return {
        code: finding.code,
        severity: finding.severity,
        message: finding.message,
        ...(finding.help === undefined ? {} : { help: finding.help }),
        location: template.location,
        template: { text: template.text, start, end, line, column },
        ...(finding.sample === undefined ? {} : { sample: finding.sample }),
        ...(finding.fix === undefined ? {} : { repair: finding.fix.description }),
      };
    });
  }

  private findings({ direction, text, holes }: PlacedTemplate): Finding[] {
    const key = JSON.stringify([direction, text, holes]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const phase = direction === 'request' ? TemplatePhase.REQUEST : TemplatePhase.RESPONSE;
    const findings = MappingTemplate.check(text, { phase, holes: [...holes] });
    this.known.set(key, findings);
    return findings;
  }
}
