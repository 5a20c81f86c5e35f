import { licenceTexts } from '../../scripts/licences/licence-texts';

/** As much of a Vite plugin as is used here. */
interface BundlePlugin {
  readonly name: string;
  generateBundle(this: BundleContext, options: unknown, bundle: Record<string, BundleFile>): void;
}

interface BundleContext {
  emitFile(file: { readonly type: 'asset'; readonly fileName: string; readonly source: string }): void;
}

/** A file of the bundle: code with the modules that are in it, or something else. */
type BundleFile = { readonly type: 'chunk'; readonly modules: Record<string, unknown> } | { readonly type: 'asset' };

/** Puts the licences of the packages whose code the site has beside it. */
export function passLicencesOn(fileName: string): BundlePlugin {
  return {
    name: 'pass-licences-on',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : [])).map((id) => id.replace(/^\0|\?.*$/g, ''));
      const inputs = Object.fromEntries(modules.map((path) => [path, { bytes: 0, imports: [] }]));
      this.emitFile({ type: 'asset', fileName, source: licenceTexts({ inputs }) });
    },
  };
}
