/** Fills `${stageVariables.name}` (a missing one is empty, recorded) and `{name}` (an unknown one stays, an emulator's source). */
export function fillUri(
  uri: string,
  path: { readonly [name: string]: string },
  stageVariables: { readonly [name: string]: string },
): string {
  if (!uri.includes('{')) return uri;
  return uri
    .replace(/\$\{stageVariables\.([A-Za-z0-9_]+)\}/g, (_match, name: string) => own(stageVariables, name) ?? '')
    .replace(/\{([^{}]+)\}/g, (match, name: string) => {
      const value = own(path, name.replace(/\+$/, ''));
      return value === undefined ? match : name.endsWith('+') ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value);
    });
}

function own(values: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
}
