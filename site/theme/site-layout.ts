import { useData } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineComponent, h } from 'vue';
import type { Home } from '../src/home';
import { HomeTop } from './home-top';

/** The theme's layout, with the top of the home page. */
export const SiteLayout = defineComponent({
  name: 'SiteLayout',
  setup() {
    const { frontmatter } = useData();
    return () => h(DefaultTheme.Layout, null, {
      'home-hero-before': () => {
        const home = frontmatter.value.home as Home | undefined;
        return home === undefined ? undefined : h(HomeTop, { home });
      },
    });
  },
});
