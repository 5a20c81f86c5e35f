import autocannon from 'autocannon';
import { createGateway } from '../../src/gateway';
import { SAMPLE_TEMPLATE } from '../server/documented-sample';
import { ModelServer, predict } from '../server/model-server';

describe('a load generator', () => {
  it.each([['one request a time', 1], ['ten requests in a row', 10]])('gets every answer right over 16 connections, %s', async (_title, pipelining) => {
    const model = await ModelServer.start(predict);
    const gateway = createGateway({ template: SAMPLE_TEMPLATE, models: { 'my-endpoint': model.url } });
    const { url } = await gateway.listen();
    const first = await (await fetch(`${url}/prod/321?items=101`)).text();
    const result = await autocannon({ url: `${url}/prod/321?items=101`, connections: 16, amount: 960, pipelining, expectBody: first, timeout: 20 });
    expect(result).toMatchObject({ non2xx: 0, errors: 0, timeouts: 0, mismatches: 0 });
    // autocannon does not count what is still on its way when a connection has had its share.
    expect(result['2xx']).toBe(960 - 16 * (pipelining - 1));
    await gateway.close();
    await model.stop();
  });
});
