import { LOCAL_CREDENTIALS, localApi, REGION } from '../src/local-api';
import { SignedClient } from '../src/signed-client';

/**
 * Serves the API on this machine, calls it with and without signatures, and shows what each call is answered.
 *
 * @param once ends after the calls; otherwise it serves until it is interrupted
 * @returns the exit code: 1 where a call is answered wrongly
 */
export async function callVariants(once: boolean): Promise<number> {
  const gateway = localApi();
  const { url, close } = await gateway.listen();
  const api = `${url}/prod`;
  const client = new SignedClient(api, REGION, LOCAL_CREDENTIALS);
  const { accessKeyId, secretAccessKey } = LOCAL_CREDENTIALS;
  try {
    const answers = [
      await show('unsigned', fetch(`${api}/ratings/321`)),
      await show('signed', client.get('/ratings/321')),
      await show('signed, variant=green', client.get('/ratings/321/compare', { variant: 'green' })),
      await show('signed, variant=red, which is not allowed', client.get('/ratings/321/compare', { variant: 'red' })),
    ];
    console.log(`\nthe same from a shell:\ncurl --aws-sigv4 aws:amz:${REGION}:execute-api --user ${accessKeyId}:${secretAccessKey} ${api}/ratings/321`);
    const right = answers.join() === '403,200,200,200';
    if (right && !once) { await new Promise((resolve) => process.once('SIGINT', resolve)); }
    return right ? 0 : 1;
  } finally {
    await close();
    await gateway.close();
  }
}

async function show(what: string, call: Promise<Response>): Promise<number> {
  const response = await call;
  const variant = response.headers.get('x-amzn-invoked-production-variant') ?? 'none';
  console.log(`${what}: ${response.status} ${await response.text()} (variant: ${variant})`);
  return response.status;
}
