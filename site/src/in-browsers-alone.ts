/** A module that is not bundled. */
interface External {
  readonly id: string;
  readonly external: true;
}

/** As much of a Vite plugin as is used here. */
interface ResolvingPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(id: string, importer: string | undefined, options: { readonly ssr?: boolean }): External | undefined;
}

/**
 * Leaves a module out of the bundle that renders the pages while they are built: it is loaded in browsers alone,
 * and bundling it twice would take as long as all pages together.
 */
export function inBrowsersAlone(module: RegExp): ResolvingPlugin {
  return {
    name: 'in-browsers-alone',
    enforce: 'pre',
    resolveId: (id, _importer, { ssr }) => (ssr === true && module.test(id) ? { id, external: true } : undefined),
  };
}
