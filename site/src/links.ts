import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT, siteAddress, sitePages } from './site-pages';

/** Where the sources are read. */
export const REPOSITORY = 'https://github.com/model-gateway/model-gateway';

/** What a link of a page leads to. */
export type Link =
  /** Another host, or a place on the same page: as it stands. */
  | { readonly kind: 'kept' }
  /** A page of the site; the address is below the site's base. */
  | { readonly kind: 'page'; readonly address: string }
  /** A file of the repository that is no page. */
  | { readonly kind: 'source'; readonly url: string }
  /** Nothing. */
  | { readonly kind: 'broken' };

/**
 * Finds what a link of a page leads to.
 *
 * @param source the page, as its path from the root of the repository
 * @param href the link as the page has it
 */
export function resolveLink(source: string, href: string): Link {
  if (/^(?:[a-z][a-z+.-]*:|#|\/\/)/i.test(href)) return { kind: 'kept' };
  const [path, anchor] = splitAnchor(href);
  const target = posix.normalize(posix.join(posix.dirname(source), decodeURIComponent(path))).replace(/\/$/, '');
  const file = join(ROOT, target);
  if (target.startsWith('..') || !existsSync(file)) return { kind: 'broken' };
  const isFolder = statSync(file).isDirectory();
  const page = isFolder ? posix.join(target, 'README.md') : target;
  const address = sitePages().includes(page) ? siteAddress(page) : undefined;
  if (address !== undefined) return { kind: 'page', address: `${address}${anchor}` };
  return { kind: 'source', url: `${REPOSITORY}/${isFolder ? 'tree' : 'blob'}/main/${target}${anchor}` };
}

function splitAnchor(href: string): [path: string, anchor: string] {
  const at = href.indexOf('#');
  return at < 0 ? [href, ''] : [href.slice(0, at), href.slice(at)];
}
