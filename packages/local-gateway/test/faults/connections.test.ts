import { KEPT_SOCKETS, soak } from './soaked-gateway';

// The long form, ten thousand connections, is `npm run soak -w packages/local-gateway`.
describe('hundreds of connections, kept alive or given up in every state', () => {
  it('leave neither sockets nor memory behind, and the server ends as it should', async () => {
    const { first, last, exitCode } = await soak(600);
    expect(exitCode).toBe(0);
    if (first === undefined || last === undefined) return;
    expect(last.sockets).toBeLessThanOrEqual(KEPT_SOCKETS);
    expect(last.megabytes - first.megabytes).toBeLessThan(40);
  }, 60_000);
});
