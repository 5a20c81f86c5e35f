/**
 * Sends requests over so many connections for a while: `load.mjs <url> <milliseconds> <connections>`. Prints requests
 * a second and the median latency.
 */
import { Pool } from 'undici';

const url = new URL(process.argv[2]);
const [duration, connections] = process.argv.slice(3).map(Number);
const pool = new Pool(url.origin, { connections });
const latencies = [];

async function send(until) {
  do {
    const before = performance.now();
    const { statusCode, body } = await pool.request({ method: 'GET', path: url.pathname + url.search });
    await body.text();
    if (statusCode !== 200) {
      throw new Error(`the answer has status ${statusCode}`);
    }
    latencies.push(performance.now() - before);
  } while (performance.now() < until);
}

const begun = performance.now();
await Promise.all(Array.from({ length: connections }, () => send(begun + duration)));
const seconds = (performance.now() - begun) / 1000;
latencies.sort((a, b) => a - b);
const requests = latencies.length;
console.log(JSON.stringify({ requestsPerSecond: requests / seconds, medianMs: latencies[requests >> 1], requests }));
await pool.close();
