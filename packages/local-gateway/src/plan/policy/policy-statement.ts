import { isJsonObject, JsonObject } from '@model-gateway/rest-api-model/model';
import { PolicyCondition, readCondition } from './policy-condition';
import { accountOf, all, Certainty, PolicyQuestion } from './policy-question';
import { fitsWildcard } from './wildcard';

/** What callers of an API do, in the words of policies. */
const ACTION = 'execute-api:Invoke';

/** One statement of a resource policy. */
export class PolicyStatement {
  /** What of it cannot be judged here. */
  readonly unjudged: readonly string[];
  readonly isDenial: boolean;
  private readonly conditions: readonly PolicyCondition[];

  /**
   * @param json the statement as the policy has it
   * @param apiArn ARN of the API, with a slash at its end
   */
  constructor(private readonly json: JsonObject, private readonly apiArn: string) {
    this.isDenial = json.Effect === 'Deny';
    this.conditions = Object.entries(isJsonObject(json.Condition) ? json.Condition : {}).flatMap(([operator, keys]) => (
      Object.entries(isJsonObject(keys) ? keys : {}).map(([key, values]) => readCondition(operator, key, texts(values)))
    ));
    this.unjudged = [...this.conditions.flatMap(({ unjudged }) => unjudged ?? []), ...(json.NotPrincipal === undefined ? [] : ['NotPrincipal'])];
  }

  /** Whether the statement is about a call. */
  isAbout(question: PolicyQuestion): Certainty {
    const { json } = this;
    if (json.Action !== undefined && !texts(json.Action).some((pattern) => fitsAction(pattern))) return 'no';
    if (json.NotAction !== undefined && texts(json.NotAction).some((pattern) => fitsAction(pattern))) return 'no';
    if (json.Resource !== undefined && !texts(json.Resource).some((pattern) => this.fitsResource(pattern, question.resource))) return 'no';
    if (json.NotResource !== undefined && texts(json.NotResource).some((pattern) => this.fitsResource(pattern, question.resource))) return 'no';
    return all([this.isPrincipal(question), ...this.conditions.map((condition) => condition.holds(question))]);
  }

  private isPrincipal({ callerArn, isCallerUnknown }: PolicyQuestion): Certainty {
    const { Principal: principal, NotPrincipal: excluded } = this.json;
    if (excluded !== undefined) return 'unknown';
    const names = isJsonObject(principal) ? texts(principal.AWS) : texts(principal);
    if (names.includes('*')) return 'yes';
    if (isCallerUnknown) return names.length > 0 ? 'unknown' : 'no';
    return callerArn !== undefined && names.some((name) => isNamed(name, callerArn)) ? 'yes' : 'no';
  }

  /** `execute-api:/stage/GET/path` stands for the API that has the policy (documented). */
  private fitsResource(pattern: string, resource: string): boolean {
    return fitsWildcard(pattern.startsWith('execute-api:/') ? this.apiArn + pattern.slice('execute-api:/'.length) : pattern, resource);
  }
}

/** An account, its root, or the caller itself. */
function isNamed(principal: string, callerArn: string): boolean {
  const account = accountOf(callerArn);
  return principal === callerArn || principal === account || principal.endsWith(`:${account}:root`);
}

function fitsAction(pattern: string): boolean {
  return fitsWildcard(pattern.toLowerCase(), ACTION.toLowerCase());
}

/** A text, a number or a boolean, or a list of them. */
function texts(value: unknown): readonly string[] {
  return [value].flat().filter((each) => ['string', 'number', 'boolean'].includes(typeof each)).map(String);
}
