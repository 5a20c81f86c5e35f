import { readPage } from './site-pages';

/** The templates of the README, which the playground begins with. */
export interface DocumentedTemplates {
  readonly request: string;
  readonly response: string;
}

/** Reads the templates of the README's first sample. */
export function documentedTemplates(): DocumentedTemplates {
  const readme = readPage('README.md');
  const template = (name: string): string => {
    const [, text] = new RegExp(`^const ${name} = \`([^\`]+)\`;$`, 'm').exec(readme) ?? [];
    if (text === undefined) throw new Error(`README.md has no template '${name}'; the playground begins with it`);
    return text;
  };
  return { request: template('requestTemplate'), response: template('responseTemplate') };
}
