import { spawnSync } from 'node:child_process';
import { join, dirname } from 'node:path';
import { synthesized } from './synthesized';

// cfn-guard and the proactive controls of AWS Control Tower, as the CDK's plugin of them brings both
const PLUGIN = dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json'));
const RULES = join(PLUGIN, 'rules', 'control-tower', 'cfn-guard');
const GUARD = join(
  PLUGIN, 'bin', process.platform === 'darwin' ? 'macos' : 'ubuntu', process.arch === 'arm64' ? 'aarch64' : 'x86_64', 'cfn-guard',
);

/**
 * The rules that something breaks: log groups are encrypted with a key of CloudWatch's, and a key of yours is an option. The
 * examples take none, because their lines hold no personal data.
 */
const LOGS = ['cloudwatch_log_group_encrypted_check'];
const EXPECTED: Readonly<Record<string, string[]>> = {
  'LoggedRestApi': LOGS,
  'facade, defaults': LOGS,
  'movie-ratings, Ratings': LOGS,
  'movie-ratings, RatingsWithEverything': LOGS,
  'rollout, Rollout': LOGS,
  'EndpointMonitoring': ['cloudwatch_alarm_action_check'],
};

function brokenRules(template: unknown): string[] {
  const { stdout, stderr, error } = spawnSync(GUARD, ['validate', '--rules', RULES, '--show-summary', 'fail'], {
    input: JSON.stringify(template), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
  });
  if (error || stderr) { throw error ?? new Error(stderr); }
  return [...new Set([...stdout.matchAll(/^\S+\.guard\/(\S+)\s+FAIL$/gm)].map(([, rule]) => rule))].sort();
}

it.each(synthesized())('%s: the controls of Control Tower that are left', (name, template) => {
  expect(brokenRules(template)).toEqual(EXPECTED[name] ?? []);
}, 60_000);

it('cfn-guard finds a control broken where it is', () => {
  const stage = { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: 'a', StageName: 'b' } };
  expect(brokenRules({ Resources: { stage } })).toContain('api_gw_xray_enabled_check');
});
