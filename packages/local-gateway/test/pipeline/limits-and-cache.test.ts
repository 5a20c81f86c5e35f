import { createGateway, Gateway } from '../../src/gateway';
import { ApiSketch } from '../behaviour/behaviour-case';
import { sketchTemplate } from '../behaviour/sketch-template';

/** A gateway with a clock of its own, whose model counts its calls. */
class Clocked {
  nowMs = Date.UTC(2026, 4, 1, 12);
  calls = 0;
  private readonly gateway: Gateway;

  constructor(sketch: ApiSketch) {
    this.gateway = createGateway({
      template: sketchTemplate(sketch), now: () => this.nowMs, models: { '*': () => `{"call": ${++this.calls}}` },
    });
  }

  async statuses(count: number, path = '/prod', headers: { readonly [name: string]: string } = {}): Promise<number[]> {
    const statuses: number[] = [];
    for (let index = 0; index < count; index++) statuses.push((await this.gateway.inject({ path, headers })).status);
    return statuses;
  }

  async body(path: string, headers: { readonly [name: string]: string } = {}): Promise<string> {
    return (await this.gateway.inject({ path, headers })).body;
  }
}

function limited(rate: number, burst: number): ApiSketch {
  return { methods: { 'GET /': {} }, stage: { MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }] } };
}

describe('the throttle of a stage', () => {
  it('lets the burst through and then the rate', async () => {
    const clocked = new Clocked(limited(2, 3));
    expect(await clocked.statuses(5)).toEqual([200, 200, 200, 429, 429]);
    clocked.nowMs += 500;
    expect(await clocked.statuses(2)).toEqual([200, 429]);
    clocked.nowMs += 60_000;
    expect(await clocked.statuses(4)).toEqual([200, 200, 200, 429]);
  });

  it('does not fail where the clock goes back', async () => {
    const clocked = new Clocked(limited(1, 1));
    expect(await clocked.statuses(1)).toEqual([200]);
    clocked.nowMs -= 10_000;
    expect(await clocked.statuses(1)).toEqual([429]);
  });
});

describe('the quota of a key', () => {
  const KEY = { 'x-api-key': 'the-secret-of-the-key' };
  const quota = (period: string): ApiSketch => ({
    methods: { 'GET /': { keyRequired: true } },
    resources: {
      Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Enabled: true, Value: KEY['x-api-key'] } },
      Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'prod' }], Quota: { Limit: 2, Period: period } } },
      Attached: { Type: 'AWS::ApiGateway::UsagePlanKey', Properties: { KeyId: { Ref: 'Key' }, KeyType: 'API_KEY', UsagePlanId: { Ref: 'Plan' } } },
    },
  });

  // The first of May 2026 is a Friday.
  it.each([['DAY', 12], ['WEEK', 36], ['MONTH', 30.5 * 24]])('counts a %s from midnight UTC', async (period, hours) => {
    const clocked = new Clocked(quota(period));
    expect(await clocked.statuses(3, '/prod', KEY)).toEqual([200, 200, 429]);
    clocked.nowMs += hours * 3_600_000 - 1;
    expect(await clocked.statuses(1, '/prod', KEY)).toEqual([429]);
    clocked.nowMs += 1;
    expect(await clocked.statuses(3, '/prod', KEY)).toEqual([200, 200, 429]);
  });
});

describe('the cache of a stage', () => {
  const cached = (setting: { readonly [property: string]: unknown } = {}, more: { readonly [property: string]: unknown } = {}): ApiSketch => ({
    methods: { 'GET /{id}': { integration: { CacheKeyParameters: ['method.request.path.id', 'method.request.querystring.q'], ...more } } },
    stage: { CacheClusterEnabled: true, MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true, CacheTtlInSeconds: 60, ...setting }] },
  });

  it('answers for the same key until it is too old', async () => {
    const clocked = new Clocked(cached());
    expect([await clocked.body('/prod/1?q=a'), await clocked.body('/prod/1?q=a')]).toEqual(['{"call": 1}', '{"call": 1}']);
    clocked.nowMs += 60_000;
    expect(await clocked.body('/prod/1?q=a')).toBe('{"call": 2}');
  });

  it('tells requests apart by the key parameters alone', async () => {
    const clocked = new Clocked(cached());
    const paths = ['/prod/1?q=a', '/prod/2?q=a', '/prod/1?q=b', '/prod/1', '/prod/1?q=a&other=1'];
    const bodies: string[] = [];
    for (const path of paths) bodies.push(await clocked.body(path));
    expect(bodies).toEqual(['{"call": 1}', '{"call": 2}', '{"call": 3}', '{"call": 4}', '{"call": 1}']);
  });

  it('gives one answer to all where there are no key parameters', async () => {
    const clocked = new Clocked(cached({}, { CacheKeyParameters: [] }));
    expect([await clocked.body('/prod/1'), await clocked.body('/prod/2')]).toEqual(['{"call": 1}', '{"call": 1}']);
  });

  it('is passed by with Cache-Control: max-age=0', async () => {
    const clocked = new Clocked(cached());
    await clocked.body('/prod/1');
    expect(await clocked.body('/prod/1', { 'Cache-Control': 'max-age=0' })).toBe('{"call": 2}');
    expect(await clocked.body('/prod/1')).toBe('{"call": 2}');
  });

  it.each<[string, ApiSketch]>([
    ['without a cache cluster', { ...cached(), stage: { MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true }] } }],
    ['where it is not switched on', cached({ CachingEnabled: false })],
    ['with a lifetime of none', cached({ CacheTtlInSeconds: 0 })],
  ])('does not answer %s', async (_title, sketch) => {
    const clocked = new Clocked(sketch);
    expect([await clocked.body('/prod/1'), await clocked.body('/prod/1')]).toEqual(['{"call": 1}', '{"call": 2}']);
  });
});
