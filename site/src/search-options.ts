import { posix, relative, sep } from 'node:path';
import type { DefaultTheme, MarkdownEnv } from 'vitepress';
import { navigation } from './navigation';
import { searchSections } from './search-sections';
import { ROOT } from './site-pages';

/** How the index of search is made; what is found first is said by `theme/search-pages.ts`. */
export function searchOptions(): DefaultTheme.LocalSearchOptions {
  const labels = new Map(navigation().flatMap(({ items }) => items.map(({ source, text }) => [source, text])));
  return {
    detailedView: true,
    _render: renderForSearch,
    miniSearch: {
      _splitIntoSections: (path, html) => {
        const source = relative(ROOT, path).split(sep).join(posix.sep);
        // The heading of a package's page is its name on npm: people look for that of its construct, too.
        return searchSections(html, source.startsWith('packages/') ? labels.get(source) : undefined);
      },
    },
  };
}

/** As much of markdown-it as turns a page into HTML. */
interface Renderer {
  readonly options: { highlight?: unknown };
  render(text: string, env: MarkdownEnv): string;
}

/** Search reads words: to colour the code once more for it would take as long as the pages themselves. */
function renderForSearch(text: string, env: MarkdownEnv, markdown: Renderer): string {
  const { highlight } = markdown.options;
  markdown.options.highlight = null;
  try {
    const html = markdown.render(text, env);
    return env.frontmatter?.search === false ? '' : html;
  } finally {
    markdown.options.highlight = highlight;
  }
}
