/** Microseconds of processor time of this process, its collector and compilers included. */
export function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/**
 * A measurement of a function: microseconds of processor time for one call.
 *
 * Processor time, because it stays the same where other programs take their share of the machine.
 *
 * @param run what is measured; what it answers is looked at, so that no compiler leaves the work out
 * @param batchMs how long the calls of one measurement take together
 */
export function cpuTimeOf(run: () => string | object, batchMs: number): () => number {
  let calls = 1;
  return () => {
    for (;;) {
      const before = cpuMicroseconds();
      let seen = 0;
      for (let call = 0; call < calls; call++) {
        const output = run();
        seen += typeof output === 'string' ? output.charCodeAt(output.length >> 1) : 1;
      }
      const spent = cpuMicroseconds() - before;
      if (!(seen > 0)) {
        throw new Error('nothing came of what is measured');
      }
      if (spent >= batchMs * 500) {
        const time = spent / calls;
        calls = Math.max(1, Math.round(calls * batchMs * 1000 / spent));
        return time;
      }
      calls *= 2;
    }
  };
}
