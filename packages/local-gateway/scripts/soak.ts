/** `npm run soak`: ten thousand connections, kept alive or given up in every state; fails where the gateway holds on to sockets or memory. */
import { KEPT_SOCKETS, soak } from '../test/faults/soaked-gateway';

const CONNECTIONS = 10_000;

/** Growth that Node.js's heap may show between the first third and the end. */
const MAX_GROWTH_MB = 40;

void (async () => {
  const before = performance.now();
  const { first, last, exitCode } = await soak(CONNECTIONS);
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  const show = (holding: typeof first): string => (holding === undefined ? 'not measured here' : `${holding.megabytes.toFixed(0)} MB, ${holding.sockets} sockets`);
  console.log(`${CONNECTIONS} connections in ${seconds} s: after a third ${show(first)}; at the end ${show(last)}; exit code ${exitCode}`);
  const isFlat = first === undefined || last === undefined || (last.sockets <= KEPT_SOCKETS && last.megabytes - first.megabytes < MAX_GROWTH_MB);
  process.exitCode = isFlat && exitCode === 0 ? 0 : 1;
})();
