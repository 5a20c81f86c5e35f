import { isJsonObject } from './json-object';

/** What the file of a nested stack's template ends with, as the CDK writes it. */
export const NESTED_TEMPLATE = '.nested.template.json';

/** The files with the templates of a stack's nested stacks: they are among its assets. */
export function nestedTemplates(assets: unknown): string[] {
  const files = isJsonObject(assets) && isJsonObject(assets.files) ? Object.values(assets.files) : [];
  return files.flatMap((file) => {
    const path = isJsonObject(file) && isJsonObject(file.source) ? file.source.path : undefined;
    return typeof path === 'string' && path.endsWith(NESTED_TEMPLATE) ? [path] : [];
  });
}
