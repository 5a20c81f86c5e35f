import type { Browser } from 'playwright-core';
import { accessibilityFaults } from '../../../../scripts/browser/accessibility-faults';
import { launchChromium } from '../../../../scripts/browser/launch-chromium';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

it('looks again at a page that changed while axe read it, until the page stands still', async () => {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Loading</title><main><h1>Loading</h1><div id="loading"></div></main></html>');
  // Elements that get new parents all the time make axe throw; what is there in the end has a fault that was not there before.
  await page.evaluate(`(() => {
    const loading = document.getElementById('loading');
    for (let index = 0; index < 200; index += 1) {
      const button = document.createElement('button');
      button.textContent = 'button ' + index;
      loading.append(button);
    }
    const end = performance.now() + 1500;
    const change = () => {
      for (const button of loading.querySelectorAll('button:nth-child(5n + 1)')) {
        const section = document.createElement('section');
        button.replaceWith(section);
        section.append(button);
      }
      if (performance.now() < end) { setTimeout(change, 1); } else { loading.innerHTML = '<img src="data:,">'; }
    };
    change();
  })()`);
  expect((await accessibilityFaults(page)).map((fault) => fault.split(':')[0])).toEqual(['image-alt img']);
});

it('tells of a fault on a page that stands still at the first look', async () => {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Still</title><main><h1>Still</h1><button></button></main></html>');
  expect((await accessibilityFaults(page)).map((fault) => fault.split(':')[0])).toEqual(['button-name button']);
});
