import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../../scripts/browser/launch-chromium';
import { createGateway, Gateway } from '../../src/gateway';
import { sketchTemplate } from '../behaviour/sketch-template';

const CORS = {
  'method.response.header.Access-Control-Allow-Origin': "'*'",
  'method.response.header.Access-Control-Allow-Headers': "'Content-Type,X-Api-Key'",
  'method.response.header.Access-Control-Allow-Methods': "'OPTIONS,PUT'",
};

// What CDK writes for `defaultCorsPreflightOptions`: a MOCK integration for OPTIONS, and the header on the method's own answer.
const TEMPLATE = sketchTemplate({
  methods: {
    'OPTIONS /open': { mock: '{ statusCode: 200 }', responses: [{ StatusCode: '204', ResponseParameters: CORS }] },
    'PUT /open': { request: '$input.json("$")', responses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" } }] },
    'PUT /closed': { request: '$input.json("$")' },
  },
  gatewayResponses: { DEFAULT_4XX: { ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" } } },
});

let gateway: Gateway;
let site: Server;
let browser: Browser;
let page: Page;
let api: string;

beforeAll(async () => {
  gateway = createGateway({ template: TEMPLATE, models: { '*': ({ body }) => `{"got": ${body}}` } });
  api = (await gateway.listen()).url;
  // Another port is another origin.
  site = createServer((_incoming, outgoing) => outgoing.setHeader('Content-Type', 'text/html').end('<!doctype html><title>another origin</title>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser.close();
  await gateway.close();
  await new Promise((resolve) => site.close(resolve));
});

function put(path: string): Promise<string> {
  return page.evaluate(async (url) => {
    try {
      const answer = await fetch(url, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-Api-Key': 'k' }, body: '[1]' });
      return `${answer.status} ${await answer.text()}`;
    } catch (error) {
      return String(error);
    }
  }, `${api}/prod/${path}`);
}

describe('a page of another origin, in Chromium', () => {
  it('may call a method whose preflight allows it', async () => {
    expect(await put('open')).toBe('200 {"got": [1]}');
  });

  it('may not call a method without a preflight', async () => {
    expect(await put('closed')).toBe('TypeError: Failed to fetch');
  });

  it('may not read the page of the gateway', async () => {
    expect(await page.evaluate((url) => fetch(url).then(() => 'read', String), `${api}/_gateway/api/served`)).toBe('TypeError: Failed to fetch');
  });

  it('reads an error of the gateway that is opened to it', async () => {
    const answer = await page.evaluate((url) => fetch(url).then(async (got) => `${got.status} ${await got.text()}`, String), `${api}/prod/nowhere`);
    expect(answer).toBe('403 {"message":"Missing Authentication Token"}');
  });
});
