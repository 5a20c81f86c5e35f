import { withBase } from 'vitepress';
import { defineComponent, h, ref, type PropType, type VNode } from 'vue';
import type { Home } from '../src/home';

/** How long a button says that it has copied, in milliseconds. */
const COPIED_MS = 1500;

/** The top of the home page: what it is, the commands that show it, and where to go. */
export const HomeTop = defineComponent({
  name: 'HomeTop',
  props: { home: { type: Object as PropType<Home>, required: true } },
  setup({ home }) {
    const copied = ref('');
    const copy = (command: string): void => {
      void navigator.clipboard.writeText(command).then(() => {
        copied.value = command;
        window.setTimeout(() => (copied.value = ''), COPIED_MS);
      });
    };
    const commandLine = ({ command, told }: Home['commands'][number]): VNode => h('li', [
      h('code', [h('span', { 'class': 'prompt', 'aria-hidden': 'true' }, '$ '), command]),
      h('button', { 'type': 'button', 'onClick': () => copy(command), 'aria-label': `Copy ${command}` }, copied.value === command ? 'Copied' : 'Copy'),
      h('p', told),
    ]);
    return () => h('section', { 'class': 'home-top', 'aria-label': home.name }, [
      h('div', { class: 'home-words' }, [
        h('h1', [h('span', { class: 'name' }, home.name), h('span', { class: 'tagline' }, home.tagline)]),
        h('p', { class: 'promise' }, home.promise),
        h('p', { class: 'where' }, ['In a clone of ', h('a', { href: home.repository }, 'the repository'), ', with Node.js 20 or newer:']),
        h('ul', { 'class': 'commands', 'aria-label': 'Commands to begin with' }, home.commands.map(commandLine)),
        h('p', { class: 'ways' }, [
          h('a', { class: 'way first', href: withBase('/getting-started.html') }, 'Get started'),
          h('a', { class: 'way', href: withBase('/playground.html') }, 'Open the playground'),
        ]),
      ]),
      h('a', { 'class': 'home-picture', 'href': withBase('/playground.html'), 'aria-label': 'The playground: a template beside the body that it makes' }, [
        picture('light'), picture('dark'),
      ]),
    ]);
  },
});

const PICTURES = import.meta.glob<string>('../../docs/images/playground-*.png', { eager: true, import: 'default', query: '?url' });

function picture(colours: 'light' | 'dark'): VNode {
  // What is not shown is not loaded.
  return h('img', { class: `only-${colours}`, loading: 'lazy', src: PICTURES[`../../docs/images/playground-${colours}.png`], alt: '', width: 1240, height: 840 });
}
