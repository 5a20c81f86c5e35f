import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme, UserConfig } from 'vitepress';
import { anchorOf } from './anchor';
import { withPolicy } from './content-policy';
import { documentedTemplates } from './documented-templates';
import { readHome } from './home';
import { REPOSITORY } from './links';
import { inBrowsersAlone } from './in-browsers-alone';
import { readRepositoryPages, type MarkdownIt } from './markdown';
import { mendTheme } from './mend-theme';
import { navigation, type NavigationItem } from './navigation';
import { passLicencesOn } from './pass-licences-on';
import { searchOptions } from './search-options';
import { ROOT, sitePath } from './site-pages';
import { VTL_GRAMMAR } from './vtl-grammar';

/** Where the licences of what is bundled are. */
const LICENCES = 'licences.txt';

/** Groups with more pages than this are closed until somebody reads in them. */
const MAX_OPEN = 9;

/**
 * How VitePress makes the site: from the pages where they are, searched and read without another host.
 *
 * @param base path below which the site is served, with slashes around it
 */
export function siteConfig(base: string): UserConfig<DefaultTheme.Config> {
  const home = readHome();
  const broken = new Set<string>();
  const engine = join(ROOT, 'packages', 'mapping-template', 'src');
  return {
    base,
    lang: 'en',
    title: home.name,
    titleTemplate: `:title · ${home.name}`,
    description: `${home.tagline} ${home.promise}`,
    head: [
      ['link', { rel: 'icon', href: `${base}logo.svg`, type: 'image/svg+xml' }],
      ['meta', { name: 'theme-color', content: '#0f766e' }],
    ],
    srcDir: ROOT,
    srcExclude: otherPages(),
    rewrites: (source) => sitePath(source) ?? source,
    outDir: join(ROOT, 'site', 'dist'),
    cacheDir: join(ROOT, 'site', 'node_modules', '.vitepress'),
    metaChunk: true,
    // `buildEnd` names all of them, files of the repository included; the tests follow the links of the built site.
    ignoreDeadLinks: true,
    markdown: {
      image: { lazyLoading: true },
      anchor: { slugify: anchorOf },
      headers: { level: [2, 3] },
      toc: { slugify: anchorOf },
      // GitHub knows no attributes in braces, and types have braces of their own.
      attrs: { disable: true },
      languages: [VTL_GRAMMAR],
      theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
      config: (markdown) => readRepositoryPages(markdown as unknown as MarkdownIt, { base, onBroken: (source, href) => broken.add(`${source} links to '${href}'`) }),
    },
    transformPageData: (page) => {
      if (page.relativePath === 'playground.md') return { frontmatter: { ...page.frontmatter, documented: documentedTemplates() } };
      if (page.relativePath !== 'index.md') return undefined;
      return { title: home.name, titleTemplate: home.tagline, frontmatter: { ...page.frontmatter, layout: 'home', home } };
    },
    transformHtml: withPolicy,
    buildEnd: () => {
      if (broken.size === 0) return;
      throw new Error(`${[...broken].join('\n')}\nwhich is not in the repository; name a file that is, relative to the page`);
    },
    themeConfig: {
      logo: '/logo.svg',
      nav: [
        { text: 'Get started', link: '/getting-started.html' },
        { text: 'Documentation', link: '/documentation.html' },
        { text: 'Playground', link: '/playground.html' },
      ],
      sidebar: navigation().map(({ text, items }) => ({ text, collapsed: items.length > MAX_OPEN, items: items.map(sidebarItem) })),
      outline: { level: [2, 3], label: 'On this page' },
      search: { provider: 'local', options: searchOptions() },
      socialLinks: [{ icon: 'github', link: REPOSITORY }],
      editLink: { pattern: `${REPOSITORY}/edit/main/:path`, text: 'Edit this page' },
      notFound: {
        title: 'No such page', quote: 'The address is wrong, or the page has moved. Search finds it by its words.', linkText: 'To the first page',
      },
      footer: {
        message: `Apache-2.0. <a href="${base}${LICENCES}">Licences of what the site is made with</a>. Not affiliated with Amazon Web Services.`,
      },
      externalLinkIcon: true,
    },
    vite: {
      plugins: [mendTheme(), inBrowsersAlone(/\/playground\/mount$/), passLicencesOn(LICENCES)],
      publicDir: join(ROOT, 'site', 'public'),
      resolve: {
        alias: [
          { find: /^@model-gateway\/mapping-template$/, replacement: join(engine, 'index.ts') },
          { find: /^@model-gateway\/mapping-template\/language$/, replacement: join(engine, 'language', 'index.ts') },
        ],
      },
      esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
      worker: { format: 'es' },
      build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
      server: { fs: { allow: [ROOT] } },
    },
  };
}

function sidebarItem({ text, link, items }: NavigationItem): DefaultTheme.SidebarItem {
  return items.length === 0 ? { text, link } : { text, link, collapsed: true, items: items.map(sidebarItem) };
}

/** Folders that have pages of the site; VitePress would look for Markdown in every other one, too. */
const FOLDERS = new Set(['docs', 'packages', 'examples', 'benchmarks', 'site']);

function otherPages(): string[] {
  const otherFolders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !FOLDERS.has(entry.name));
  return [
    ...otherFolders.map(({ name }) => `${name}/**`), '**/{node_modules,dist,lib,cdk.out,test,test-reports,src,oracle,fuzz}/**',
    ...['CHANGELOG.md', 'site/README.md'],
  ];
}
