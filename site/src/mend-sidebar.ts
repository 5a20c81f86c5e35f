/** As much of a Vite plugin as is used here. */
interface SourcePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): string | undefined;
}

/**
 * What VitePress's sidebar has, and what it should have: a button inside of a button is reached twice by the keyboard and announced
 * as neither, and nobody is told whether a group is open.
 */
const MENDED: readonly (readonly [found: string, mended: string])[] = [
  [':tabindex="item.items && 0"', ':tabindex="item.items && !item.link ? 0 : undefined" :aria-expanded="collapsible && !item.link ? !collapsed : undefined"'],
  ['        role="button"\n        aria-label="toggle section"\n', [
    '        :role="item.link ? \'button\' : undefined"',
    '        :aria-label="item.link ? `Pages below ${item.text}` : undefined"',
    '        :aria-expanded="item.link ? !collapsed : undefined"',
    '',
  ].join('\n')],
  ['        tabindex="0"\n', '        :tabindex="item.link ? 0 : undefined"\n'],
];

/** Mends the sidebar of VitePress's theme while it is bundled. */
export function mendSidebar(): SourcePlugin {
  return {
    name: 'mend-sidebar',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.endsWith('/VPSidebarItem.vue')) return undefined;
      return MENDED.reduce((text, [found, mended]) => {
        if (!text.includes(found)) throw new Error(`VitePress's VPSidebarItem.vue has no '${found.trim()}' any more; look there, and in site/src/mend-sidebar.ts`);
        return text.replace(found, mended);
      }, code);
    },
  };
}
