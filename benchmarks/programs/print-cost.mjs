/**
 * Prints what the process has cost so far as JSON: its processor time, start of Node.js included, its peak memory,
 * and the modules of AWS that it holds.
 */
export function printCost(require) {
  const { user, system } = process.cpuUsage();
  const modules = new Set(Object.keys(require.cache).flatMap((path) => /[\\/]aws-cdk-lib[\\/](aws-[^\\/]+)[\\/]/.exec(path)?.[1] ?? []));
  console.log(JSON.stringify({ cpuMs: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024, awsModules: [...modules].sort() }));
}
