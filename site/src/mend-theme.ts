import { join } from 'node:path';

/** As much of a Vite plugin as is used here. */
interface SourcePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): string | undefined;
}

type Mending = readonly [found: string, mended: string];

const SEARCH_PAGES = join(__dirname, '..', 'theme', 'search-pages.ts');

/** Lines of a file, each with its end. */
function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

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
    // It says that it is a button full of options full of links: it is a dialog with a list of links, and tells which of them is chosen.
    [lines('      role="button"', '      :aria-owns="results?.length ? \'localsearch-list\' : undefined"', '      aria-expanded="true"', '      aria-haspopup="listbox"'),
      lines('      role="dialog"', '      aria-modal="true"')],
    [lines('            :aria-activedescendant="selectedIndex > -1 ? (\'localsearch-item-\' + selectedIndex) : undefined"', '            aria-autocomplete="both"'), ''],
    ['          :role="results?.length ? \'listbox\' : undefined"\n', ''],
    [lines('            :aria-selected="selectedIndex === index ? \'true\' : \'false\'"', '            role="option"'), ''],
    ['              :aria-label="[...p.titles, p.title].join(\' > \')"\n', ''],
    ['<span class="title-icon">#</span>', '<span class="title-icon" aria-hidden="true">#</span>'],
    ...['navigateUp', 'navigateDown', 'select'].map((key) => [`<kbd :aria-label="translate('modal.footer.${key}`, `<kbd role="img" :aria-label="translate('modal.footer.${key}`] as const),
    ['        <div class="search-keyboard-shortcuts">', lines(
      '        <p class="visually-hidden" role="status">',
      '          {{ results[selectedIndex] ? [...results[selectedIndex].titles, results[selectedIndex].title].join(": ") : "" }}',
      '        </p>',
      '        <div class="search-keyboard-shortcuts">',
    )],
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
