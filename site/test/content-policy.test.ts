import { createHash } from 'node:crypto';
import { withPolicy } from '../src/content-policy';

it('allows the scripts of the page by their hashes, code of the site, and no connection', () => {
  const script = 'document.documentElement.classList.add("dark")';
  const hash = createHash('sha256').update(script).digest('base64');
  const html = withPolicy(`<html><head><title>t</title><script id="a">${script}</script><script type="module" src="/app.js"></script></head></html>`);
  expect(/content="([^"]+)"/.exec(html)?.[1].split('; ')).toEqual([
    "default-src 'none'", `script-src 'self' 'sha256-${hash}'`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "worker-src 'self'",
    "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
  ]);
});
