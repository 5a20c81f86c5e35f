import { type AddressInfo, createServer } from 'node:net';
import { freePort } from '../../scripts/start/free-port';

it('gives the wanted port where it is free, another where it is taken', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const other = await freePort(port);
  expect(other).not.toBe(port);
  await new Promise((resolve) => server.close(resolve));
  expect(await freePort(port)).toBe(port);
});
