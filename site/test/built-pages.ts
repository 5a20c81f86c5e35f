import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './static-server';

/** A page as it is built. */
export interface BuiltPage {
  /** Path below the site, such as `packages/mapping-template/index.html`. */
  readonly path: string;
  readonly html: string;
  readonly anchors: ReadonlySet<string>;
  /** What links, pictures, styles and scripts ask for. */
  readonly targets: readonly string[];
}

/** Every page that was built, the page for addresses that do not exist aside. */
export function builtPages(): readonly BuiltPage[] {
  return readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && path !== '404.html')
    .map((path) => {
      const html = readFileSync(join(BUILT, path), 'utf8');
      return {
        path: path.replaceAll('\\', '/'),
        html,
        anchors: new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, anchor]) => unescaped(anchor))),
        targets: [...html.matchAll(/<(?:a|img|link|script|source)\b[^>]*?\s(?:href|src|srcset)="([^"]*)"/g)].map(([, target]) => unescaped(target)),
      };
    });
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
