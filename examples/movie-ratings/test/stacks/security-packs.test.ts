import { App, type Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { ACKNOWLEDGED_RULES, acknowledgeRules } from '../../src/acknowledged-rules';
import { RatingsStack } from '../../src/stacks/ratings-stack';
import { RatingsStackWithEverything } from '../../src/stacks/ratings-stack-with-everything';

const PACKS = () => [
  new AwsSolutionsChecks(), new HIPAASecurityChecks(), new NIST80053R4Checks(), new NIST80053R5Checks(), new PCIDSS321Checks(),
  new ServerlessChecks(),
];
const STACKS: [name: string, make: () => Stack][] = [
  ['the documented sample', () => new RatingsStack(new App(), 'Ratings')],
  ['every optional prop', () => new RatingsStackWithEverything(new App(), 'RatingsWithEverything')],
];

function brokenRules(stack: Stack): string[] {
  return PACKS().flatMap((pack) => pack.validateScope(stack).violations.map(({ ruleName }) => ruleName)).sort();
}

it.each(STACKS)('%s: the six packs find nothing but what was acknowledged', (_, make) => {
  const stack = make();
  acknowledgeRules(stack);
  expect(brokenRules(stack)).toEqual([]);
});

it('every acknowledged rule is broken somewhere, so that none is forgotten here', () => {
  const broken = STACKS.flatMap(([, make]) => brokenRules(make()));
  expect(Object.keys(ACKNOWLEDGED_RULES).filter((rule) => !broken.some((name) => name.includes(rule)))).toEqual([]);
});
