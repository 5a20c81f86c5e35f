import { connect } from 'node:net';
import { createGateway, Gateway } from '../../src/gateway';
import { ListenOptions, Listening } from '../../src/server/listen';
import { sketchTemplate } from '../behaviour/sketch-template';
import { parseRaw, sendRaw } from './raw-connection';

let gateway: Gateway;
let listening: Listening;

async function serve(options: ListenOptions = {}): Promise<void> {
  gateway = createGateway({
    template: sketchTemplate({ methods: { 'POST /': { request: '$input.body' }, 'GET /': { request: '{}' } } }), models: { '*': () => '{"ok":true}' },
  });
  listening = await gateway.listen(options);
}

/** The server answers a well-behaved client. */
async function isUp(): Promise<number> {
  return (await fetch(`${listening.url}/prod`)).status;
}

afterEach(async () => {
  expect(await isUp()).toBe(200);
  await gateway.close();
});

const HEADER_ERROR = '{"message":"HTTP header is larger than 10240 bytes."}';

describe('a client', () => {
  it.each<[string, string, number, string | RegExp]>([
    ['that speaks no HTTP', 'nonsense\r\n\r\n', 400, '{"message":"Bad Request"}'],
    ['that speaks TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, '{"message":"Bad Request"}'],
    ['whose header has no colon', 'GET /prod HTTP/1.1\r\nHost\r\n\r\n', 400, '{"message":"Bad Request"}'],
    ['that names no host', 'GET /prod HTTP/1.1\r\n\r\n', 400, /^0\r\n/],
    ['that says two lengths', 'POST /prod HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400, '{"message":"Bad Request"}'],
    ['that says a length and chunks', 'POST /prod HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400, '{"message":"Bad Request"}'],
    ['whose length is no number', 'POST /prod HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n', 400, '{"message":"Bad Request"}'],
    ['whose chunk has no length', 'POST /prod HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400, '{"message":"Bad Request"}'],
    ['that floods one header', `GET /prod HTTP/1.1\r\nHost: h\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n`, 431, HEADER_ERROR],
    ['that floods many headers', `GET /prod HTTP/1.1\r\nHost: h\r\n${Array.from({ length: 20_000 }, (_, index) => `X-${index}: a\r\n`).join('')}\r\n`, 431, HEADER_ERROR],
    ['whose header values are over the limit of AWS', `GET /prod HTTP/1.1\r\nHost: h\r\nConnection: close\r\nX-A: ${'a'.repeat(10_240)}\r\n\r\n`, 431, HEADER_ERROR],
    ['whose URL is over the limit of AWS', `GET /prod?${'a'.repeat(9_000)} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`, 414, '{"message":"Request URI too long"}'],
    ['that asks for a whole URL', 'GET http://h/prod HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n', 200, '{"ok":true}'],
    ['that asks for another protocol', 'GET /prod HTTP/1.1\r\nHost: h\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n', 200, '{"ok":true}'],
    ['whose path has escapes that mean nothing', 'GET /prod/%zz%ff HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n', 403, '{"message":"Missing Authentication Token"}'],
    ['whose endpoint name has escapes that mean nothing', 'POST /endpoints/%zz/invocations HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', 400,
      /^\{"Message":"1 validation error detected/],
  ])('%s is answered, and the server stays up', async (_title, bytes, status, body) => {
    await serve();
    const [answered, text] = parseRaw(await sendRaw(listening.port, [Buffer.from(bytes, 'latin1')]));
    expect(answered).toBe(status);
    if (typeof body === 'string') expect(text).toBe(body);
    else expect(text).toMatch(body);
  });

  it('that sends its headers byte by byte is answered 408 in the end', async () => {
    await serve({ requestTimeoutMs: 1000 });
    const bytes = [...'GET /prod HTTP/1.1\r\nHost: slow\r\n'.padEnd(200, 'X')];
    expect(parseRaw(await sendRaw(listening.port, bytes, 20))).toEqual([408, '{"message":"Request Timeout"}']);
  });

  it('that never ends its body is answered 408 in the end', async () => {
    await serve({ requestTimeoutMs: 1000 });
    expect(parseRaw(await sendRaw(listening.port, ['POST /prod HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc']))).toEqual([408, '{"message":"Request Timeout"}']);
  });

  it('that takes a large answer slowly gets the whole of it', async () => {
    const large = 'x'.repeat(5_000_000);
    await serve();
    const slow = createGateway({ template: sketchTemplate({ methods: { 'GET /': { request: '{}' } } }), models: { '*': () => large } });
    const { port } = await slow.listen();
    const length = await new Promise<number>((resolve) => {
      let bytes = 0;
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /prod HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n'));
      socket.on('data', (chunk) => {
        bytes += chunk.length;
        socket.pause();
        setTimeout(() => socket.resume(), 1);
      }).on('close', () => resolve(bytes));
    });
    expect(length).toBeGreaterThan(large.length);
    await slow.close();
  });

  it('may send several requests at once over one connection, and gets the answers in order', async () => {
    await serve();
    const one = 'POST /prod HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}';
    const answer = await sendRaw(listening.port, [`${one}${one}${one.replace('Host: h', 'Host: h\r\nConnection: close')}`]);
    expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
  });
});
