import { useData } from 'vitepress';
import { defineComponent, h, onBeforeUnmount, onMounted, ref } from 'vue';
import type { DocumentedTemplates } from '../src/documented-templates';

/** The place of the playground, which is loaded when it is looked at. */
export const PlaygroundFrame = defineComponent({
  name: 'PlaygroundFrame',
  setup() {
    const { frontmatter } = useData();
    const place = ref<HTMLElement>();
    const isLoaded = ref(false);
    let unmount = (): void => undefined;
    let isGone = false;
    onMounted(async () => {
      const { mountPlayground } = await import('../playground/mount');
      if (isGone || place.value === undefined) return;
      isLoaded.value = true;
      unmount = mountPlayground(place.value, frontmatter.value.documented as DocumentedTemplates);
    });
    onBeforeUnmount(() => {
      isGone = true;
      unmount();
    });
    return () => [
      h('div', { class: 'playground-place', ref: place }),
      isLoaded.value ? undefined : h('p', { class: 'playground-loading' }, 'Loading the engine and the editor'),
    ];
  },
});
