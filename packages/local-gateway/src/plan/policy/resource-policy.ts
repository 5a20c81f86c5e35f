import { Api } from '@model-gateway/rest-api-model/model';
import { PolicyQuestion } from './policy-question';
import { PolicyStatement } from './policy-statement';

/** What a resource policy says of a call. */
export type PolicyVerdict = 'allowed' | 'denied' | 'nothing';

/**
 * The resource policy of an API.
 *
 * Where a statement depends on what is not known on this machine, such as a VPC endpoint, it keeps nobody out: a denial has to be
 * certain, a permission need not be.
 */
export class ResourcePolicy {
  /** The policy of an API; undefined where it has none. */
  static of({ policy, region, accountId, id }: Api): ResourcePolicy | undefined {
    const json = typeof policy === 'string' ? parsed(policy) : policy;
    if (typeof json !== 'object' || json === null || !('Statement' in json)) return undefined;
    const apiArn = `arn:aws:execute-api:${region}:${accountId}:${id}/`;
    const statements = [json.Statement].flat().filter((each): each is { [name: string]: unknown } => typeof each === 'object' && each !== null);
    return new ResourcePolicy(statements.map((statement) => new PolicyStatement(statement, apiArn)));
  }

  /** What of it cannot be judged here. */
  readonly unjudged: readonly string[];

  private constructor(private readonly statements: readonly PolicyStatement[]) {
    this.unjudged = [...new Set(statements.flatMap(({ unjudged }) => unjudged))];
  }

  /** What the policy says of a call; a denial goes before every permission (documented). */
  judge(question: PolicyQuestion): PolicyVerdict {
    let verdict: PolicyVerdict = 'nothing';
    for (const statement of this.statements) {
      const isAbout = statement.isAbout(question);
      if (statement.isDenial && isAbout === 'yes') return 'denied';
      if (!statement.isDenial && isAbout !== 'no') verdict = 'allowed';
    }
    return verdict;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
