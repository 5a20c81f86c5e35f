import { LoggedRestApi, LoggedRestApiProps, ManagedWebAclOptions, WebAcl } from '@model-gateway/logged-rest-api';
import { Stack } from 'aws-cdk-lib/core';

// JavaScript stops nobody from giving something else than the types say.

function failing(props: object): string[] {
  try {
    new LoggedRestApi(new Stack(), 'Api', props as LoggedRestApiProps);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}

test('what is not what it has to be is told, all at once', () => {
  expect(failing({
    logGroupProps: 'logs', accessLogFields: [], executionLogGroupProps: true, accountLogRole: 'arn:aws:iam::111122223333:role/r', createUsagePlan: 'no',
    usagePlanProps: 1, uniformErrors: 'false', addRequestValidator: 0, cacheTtl: 60, access: ['111122223333'], securityPolicy: 5, endpointAccessMode: {},
    webAcl: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/x/1', deployOptions: 'v1', defaultMethodOptions: 'AWS_IAM', endpointConfiguration: 'EDGE',
  })).toEqual([
    "'logGroupProps' is no object: got 'logs'; write it in braces",
    "'accessLogFields' is no object: got []; write it in braces",
    "'executionLogGroupProps' is no object: got true; write it in braces",
    "'accountLogRole' is no AccountLogRole: got 'arn:aws:iam::111122223333:role/r'; give the 'accountLogRole' of another API",
    "'createUsagePlan' is neither true nor false: got 'no'; write true or false",
    "'usagePlanProps' is no object: got 1; write it in braces",
    "'uniformErrors' is neither true nor false: got 'false'; write true or false",
    "'addRequestValidator' is neither true nor false: got 0; write true or false",
    "'cacheTtl' is no Duration: got 60; write for example Duration.seconds(5)",
    "'access' is no object: got ['111122223333']; write it in braces",
    "'securityPolicy' is no text: got 5; write it in quotes",
    "'endpointAccessMode' is no text: got an object; write it in quotes",
    "'webAcl' is no web ACL: got 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/x/1'; write WebAcl.managed(), WebAcl.fromArn(…) or WebAcl.none()",
    "'deployOptions' is no object: got 'v1'; write it in braces",
    "'defaultMethodOptions' is no object: got 'AWS_IAM'; write it in braces",
    "'endpointConfiguration' is no object: got 'EDGE'; write it in braces",
  ]);
});

test('false does not switch the web ACL off: WebAcl.none() does', () => {
  expect(failing({ webAcl: false })).toEqual(["'webAcl' is no web ACL: got false; write WebAcl.managed(), WebAcl.fromArn(…) or WebAcl.none()"]);
});

test('so are the parts of the access and of a web ACL', () => {
  const webAcl = WebAcl.managed({ managedRuleGroups: 'Bots', countedRules: 5, requestsPerAddress: '100' } as unknown as ManagedWebAclOptions);
  expect(failing({ access: { accounts: [111122223333], cidrs: '10.0.0.0/8', vpcEndpointIds: [null] }, webAcl })).toEqual([
    "'access.accounts' is no list of texts: got [111122223333]; write it in brackets, and each text in quotes",
    "'access.cidrs' is no list of texts: got '10.0.0.0/8'; write it in brackets, and each text in quotes",
    "'access.vpcEndpointIds' is no list of texts: got [null]; write it in brackets, and each text in quotes",
    "'webAcl.managedRuleGroups' is no list of texts: got 'Bots'; write it in brackets, and each text in quotes",
    "'webAcl.countedRules' is no list of texts: got 5; write it in brackets, and each text in quotes",
    "'webAcl.requestsPerAddress' is no number: got '100'; write it without quotes",
  ]);
});
