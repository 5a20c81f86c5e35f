import { join } from 'node:path';

/** As much of a Vite plugin as is used here. */
interface SourcePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): string | undefined;
}

type Mending = readonly [found: string, mended: string];

const SEARCH_PAGES = join(__dirname, '..', 'theme', 'search-pages.ts');

/** What files of VitePress have, and what they should have. */
const MENDED: { readonly [file: string]: readonly Mending[] } = {
  // A button inside of a button is reached twice by the keyboard and announced as neither, and nobody is told whether a group is open.
  '/VPSidebarItem.vue': [
    [':tabindex="item.items && 0"', ':tabindex="item.items && !item.link ? 0 : undefined" :aria-expanded="collapsible && !item.link ? !collapsed : undefined"'],
    ['        role="button"\n        aria-label="toggle section"\n', [
      '        :role="item.link ? \'button\' : undefined"',
      '        :aria-label="item.link ? `Pages below ${item.text}` : undefined"',
      '        :aria-expanded="item.link ? !collapsed : undefined"',
      '',
    ].join('\n')],
    ['        tabindex="0"\n', '        :tabindex="item.link ? 0 : undefined"\n'],
  ],
  // Which page comes first is ours to say, and functions in the configuration would have to be evaluated in the browser.
  '/VPLocalSearchBox.vue': [
    ['import { useFocusTrap }', `import { searchPages } from ${JSON.stringify(SEARCH_PAGES)}\nimport { useFocusTrap }`],
    ['results.value = index\n      .search(filterTextValue)\n', 'results.value = searchPages(index, filterTextValue)\n'],
  ],
  // A page whose code is gone, because the site was published anew, is asked of the server: the policy forbids to ask for the list of pages.
  '/client/app/router.js': [
    [
      [
        '            if (!isRetry) {',
        '                try {',
        "                    const res = await fetch(siteDataRef.value.base + 'hashmap.json');",
        '                    window.__VP_HASH_MAP__ = await res.json();',
        '                    await loadPage(href, scrollPosition, true);',
        '                    return;',
        '                }',
        '                catch (e) { }',
        '            }',
      ].join('\n'),
      [
        '            if (inBrowser && route.component && !/Page not found/.test(err.message)) {',
        '                location.assign(href);',
        '                return;',
        '            }',
      ].join('\n'),
    ],
  ],
};

/** Mends VitePress's theme and router while they are bundled. */
export function mendTheme(): SourcePlugin {
  return {
    name: 'mend-theme',
    enforce: 'pre',
    transform: (code, id) => {
      const file = Object.keys(MENDED).find((name) => id.replaceAll('\\', '/').endsWith(name));
      return file === undefined ? undefined : MENDED[file].reduce((text, mending) => mend(text, mending, file), code);
    },
  };
}

function mend(text: string, [found, mended]: Mending, file: string): string {
  if (!text.includes(found)) throw new Error(`VitePress's ${file.slice(1)} has no '${found.trim()}' any more; look there, and in site/src/mend-theme.ts`);
  return text.replace(found, () => mended);
}
