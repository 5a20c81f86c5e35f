import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';

/** A deployment is made anew on every change; a key's place in a plan is renamed by a flag of the CDK. */
const UNPINNED = ['AWS::ApiGateway::Deployment', 'AWS::ApiGateway::UsagePlanKey'];

/**
 * Compares the logical ids of all that is made, under no feature flags of the CDK and under all of them, with those that are pinned.
 *
 * Deployed stacks depend on these: another id replaces the resource, and with it a URL, a key, or logs. A release that changes one of
 * them is a breaking one.
 *
 * @param make makes what is pinned, in this stack
 * @param pinned the ids, each with the type of its resource
 * @param isOwn tells the types that are pinned here from those that only stand beside them
 */
export function pinLogicalIds(
  make: (stack: Stack) => void, pinned: Readonly<Record<string, string>>, { isOwn = (_type: string): boolean => true } = {},
): void {
  test.each([['no feature flags', {}], ['all feature flags', CURRENTLY_RECOMMENDED_FLAGS]])('the logical ids are pinned under %s', (_, context) => {
    const stack = new Stack(new App({ context }), 'Stack');
    make(stack);
    const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { readonly Type: string }> };
    const made = Object.entries(Resources).map(([id, { Type }]) => [id, Type]).filter(([, type]) => !UNPINNED.includes(type) && isOwn(type));
    expect(Object.fromEntries(made)).toEqual(pinned);
  });
}
