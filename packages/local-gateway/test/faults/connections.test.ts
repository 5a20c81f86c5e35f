import { KEPT_SOCKETS, soak } from './soaked-gateway';

// Where somebody waits for the tests some hundreds will do; all of them also by `npm run soak -w packages/local-gateway`.
const CONNECTIONS = process.env.CI === undefined ? 600 : 10_000;

describe(`${CONNECTIONS} connections, kept alive or given up in every state`, () => {
  it('leave neither sockets nor memory behind, and the server ends as it should', async () => {
    const { first, last, exitCode } = await soak(CONNECTIONS);
    expect(exitCode).toBe(0);
    if (first === undefined || last === undefined) return;
    expect(last.sockets).toBeLessThanOrEqual(KEPT_SOCKETS);
    expect(last.megabytes - first.megabytes).toBeLessThan(40);
  }, 240_000);
});
