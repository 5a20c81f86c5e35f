import { Stack, Token, TokenComparison } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

/**
 * Why an API cannot log through the account's log role of another stack: one message for each reason.
 */
export function checkAccountLogRole(api: IConstruct, role?: IConstruct, cloudWatchRole?: boolean): string[] {
  if (role === undefined) { return []; }
  const problems = cloudWatchRole !== false ? [] : [
    "'accountLogRole' and 'cloudWatchRole: false' contradict each other: got both; leave one of them out",
  ];
  const [ours, theirs] = [Stack.of(api), Stack.of(role)];
  if (differ(ours.account, theirs.account) || differ(ours.region, theirs.region)) {
    problems.push("'accountLogRole' is of another account or Region than the API: "
      + `got ${place(theirs)} for the role and ${place(ours)} for the API; leave it out, and the API's stack has its own`);
  }
  return problems;
}

function differ(one: string, other: string): boolean {
  return Token.compareStrings(one, other) === TokenComparison.DIFFERENT;
}

function place({ account, region }: Stack): string {
  return [account, region].map((text) => (Token.isUnresolved(text) ? 'any' : `'${text}'`)).join(' in ');
}
