import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium';

/** The Chromium of this machine, without a window. Starting it takes most of a second, so tests share one and open a context each. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
