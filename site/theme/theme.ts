import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { PlaygroundFrame } from './playground-frame';
import { SiteLayout } from './site-layout';
import './style/index.css';

/** VitePress's own theme in our colours, with a home page and a playground. */
export const theme: Theme = {
  extends: DefaultTheme,
  Layout: SiteLayout,
  enhanceApp: ({ app }) => {
    app.component('Playground', PlaygroundFrame);
  },
};
