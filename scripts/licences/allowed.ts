/** Licences of what we ship to users, or bundle into what we ship: they ask for their text and a name, and for nothing else. */
export const SHIPPED: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

/** Licences of what we only build and test with. */
export const INSTALLED: ReadonlySet<string> = new Set([
  ...SHIPPED, 'MIT-0', 'BlueOak-1.0.0', 'Python-2.0', 'Unlicense', 'Zlib',
  // Of data: lists of licences, icons, what browsers can do.
  'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0',
  // Binds who changes and passes on its files, which nobody does with a tool of the tests.
  'MPL-2.0',
]);
