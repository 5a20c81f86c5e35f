import { useData, useRoute } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineComponent, h, nextTick, onMounted, watch } from 'vue';
import type { Home } from '../src/home';
import { HomeTop } from './home-top';

/** The theme's layout, with the top of the home page. */
export const SiteLayout = defineComponent({
  name: 'SiteLayout',
  setup() {
    const { frontmatter } = useData();
    const route = useRoute();
    onMounted(() => watch(() => route.path, () => void nextTick(showCurrent), { immediate: true }));
    return () => h(DefaultTheme.Layout, null, {
      'home-hero-before': () => {
        const home = frontmatter.value.home as Home | undefined;
        return home === undefined ? undefined : h(HomeTop, { home });
      },
    });
  },
});

/** The line of the current page in the sidebar, which is longer than most windows. */
function showCurrent(): void {
  const sidebar = document.querySelector('.VPSidebar');
  const current = [...document.querySelectorAll('.VPSidebarItem.is-active > .item')].at(-1);
  if (sidebar === null || current === undefined) return;
  const { top, bottom, height } = sidebar.getBoundingClientRect();
  const line = current.getBoundingClientRect();
  if (line.top < top || line.bottom > bottom) sidebar.scrollTop += line.top - top - height / 2;
}
