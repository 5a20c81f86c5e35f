import { REPOSITORY } from './links';
import { readPage } from './site-pages';

/** What the top of the home page says, in the words of the README. */
export interface Home {
  readonly name: string;
  readonly tagline: string;
  /** The rest of the bold lines below the name. */
  readonly promise: string;
  /** Where its sources are. */
  readonly repository: string;
  readonly commands: readonly { readonly command: string; readonly told: string }[];
}

/** Reads the top of the README: its heading, the bold lines below it, and the first commands. */
export function readHome(): Home {
  const text = readPage('README.md');
  const [, name = ''] = /^# (.+)$/m.exec(text) ?? [];
  const [, bold = ''] = /^\*\*(.+)\*\*$/m.exec(text) ?? [];
  const [, commands = ''] = /^```sh\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const [, tagline = bold, promise = ''] = /^(.*?\.) (.+)$/.exec(bold) ?? [];
  const home = {
    name,
    tagline,
    promise,
    repository: REPOSITORY,
    commands: commands.trim().split('\n').map((line) => {
      const [command, told = ''] = line.split(/\s+#\s+/);
      return { command, told };
    }),
  };
  if ([name, tagline, commands.trim()].includes('')) throw new Error('README.md begins without a heading, a bold line or commands; see site/src/home.ts');
  return home;
}
