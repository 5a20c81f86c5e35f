import { posix, relative, sep } from 'node:path';
import { resolveLink } from './links';
import { playgroundAddress } from './playground-links';
import { drawSequence } from './sequence-diagram';
import { ROOT } from './site-pages';

/** As much of a markdown-it token as is changed here. */
interface Token {
  type: string;
  tag: string;
  info: string;
  content: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** As much of markdown-it as is used here. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: PageState) => void): void } };
  readonly renderer: { readonly rules: { text?: (tokens: Token[], index: number) => string } };
  readonly utils: { escapeHtml(text: string): string };
}

/** A page while it is read. */
interface PageState {
  readonly tokens: Token[];
  readonly env: PageEnvironment;
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

interface PageEnvironment {
  readonly path?: string;
  readonly realPath?: string;
}

/** How pages are read. */
interface ReadingOptions {
  /** Path below which the site is served, with slashes around it. */
  readonly base: string;
  /** Told of each link that leads nowhere. */
  readonly onBroken: (source: string, href: string) => void;
}

/** Reads the pages of a repository as pages of a site: links, pictures, comments. */
export function readRepositoryPages(markdown: MarkdownIt, options: ReadingOptions): void {
  markdown.core.ruler.push('repository-pages', (state) => {
    const { tokens, env } = state;
    const file = env.realPath ?? env.path;
    if (file === undefined) return;
    const source = relative(ROOT, file).split(sep).join(posix.sep);
    if (source === 'README.md') removeTop(tokens);
    if (source.endsWith('/API.md')) nameApi(tokens, posix.basename(posix.dirname(source)));
    const links = playgroundLinks(state, options.base);
    for (const token of withChildren(tokens)) readToken(token, source, options);
    for (const { behind, link } of links.reverse()) tokens.splice(behind + 1, 0, link);
  });
  // VitePress hands pages to Vue, which would take two braces for an expression.
  markdown.renderer.rules.text = (tokens, index) => markdown.utils.escapeHtml(tokens[index].content).replaceAll('{{', '&#123;&#123;');
}

function readToken(token: Token, source: string, options: ReadingOptions): void {
  if (token.type === 'link_open') {
    const href = token.attrGet('href');
    if (href !== null) token.attrSet('href', siteHref(source, href, { ...options, base: '/' }));
  }
  if (token.type === 'fence' && token.info.trim() === 'mermaid') {
    token.type = 'html_block';
    token.content = drawSequence(token.content);
    return;
  }
  if (token.type === 'html_block' || token.type === 'html_inline') {
    token.content = token.content
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<picture>[\s\S]*?<\/picture>/g, inBothColours)
      .replace(/(<a\b[^>]*?\bhref=")([^"]+)"/g, (_whole, head: string, href: string) => `${head}${siteHref(source, href, options)}"`)
      .replace(/(<img\b[^>]*?\bsrc=")(?!\.|\/|[a-z]+:)/g, '$1./');
  }
}

/** VitePress puts the base in front of Markdown's links, and not in front of those that are HTML. */
function siteHref(source: string, href: string, { base, onBroken }: ReadingOptions): string {
  const link = resolveLink(source, href);
  if (link.kind === 'broken') onBroken(source, href);
  return link.kind === 'page' ? `${base}${link.address}` : link.kind === 'source' ? link.url : href;
}

/** A picture that follows the system's colours becomes two, since readers can choose colours on the site: one is shown, and loaded. */
function inBothColours(picture: string): string {
  const [, dark] = /<source[^>]*prefers-color-scheme: dark[^>]*srcset="([^"]+)"/.exec(picture) ?? [];
  const [image] = /<img\b[^>]*>/.exec(picture) ?? [];
  if (dark === undefined || image === undefined) return picture;
  const coloured = (colours: string, tag: string): string => tag.replace('<img', `<img class="only-${colours}" loading="lazy"`);
  return `<p>${coloured('light', image)}${coloured('dark', image.replace(/src="[^"]+"/, `src="${dark}"`))}</p>`;
}

/** The top of the README is told by the top of the home page: its heading, the bold lines, the commands. */
function removeTop(tokens: Token[]): void {
  const heading = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  tokens.splice(heading, 3);
  const bold = tokens.findIndex(({ type }, index) => type === 'inline' && tokens[index].content.startsWith('**'));
  tokens.splice(bold - 1, 3);
  tokens.splice(tokens.findIndex(({ type, info }) => type === 'fence' && info.trim() === 'sh'), 1);
}

/** Every page of an API has the same heading, which tells nobody in search where they are. */
function nameApi(tokens: readonly Token[], name: string): void {
  const heading = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  const text = tokens[heading + 1].children?.find(({ type }) => type === 'text');
  if (text !== undefined) text.content = `API of ${name} `;
}

/** A note of the tests above a sample. */
const NOTE = /^<!-- sample: ([\s\S]+?) -->\s*$/;

/** For each template the way to the playground, which shows it with the request of its note. */
function playgroundLinks({ tokens, Token }: PageState, base: string): { readonly behind: number; readonly link: Token }[] {
  return tokens.flatMap(({ type, info, content }, behind) => {
    if (type !== 'fence' || info.trim() !== 'vtl') return [];
    const [, note = ''] = NOTE.exec(tokens[behind - 1]?.content ?? '') ?? [];
    const link = new Token('html_block', '', 0);
    link.content = `<p class="try-it"><a href="${base}${playgroundAddress(content.replace(/\n$/, ''), note)}">Try it in the playground</a></p>\n`;
    return [{ behind, link }];
  });
}

function withChildren(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...token.children ?? []]);
}
