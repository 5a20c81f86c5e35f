/** Data as JSON would carry it, with every secret in its texts replaced; a page never gets what the command line keeps. */
export function concealSecrets<Data>(data: Data, secrets: readonly string[]): Data {
  const texts = secrets.filter((secret) => secret !== '').map((secret) => JSON.stringify(secret).slice(1, -1));
  if (texts.length === 0) return data;
  const json = JSON.stringify(data);
  if (!texts.some((text) => json.includes(text))) return data;
  return JSON.parse(texts.reduce((concealed, text) => concealed.replaceAll(text, '(concealed)'), json)) as Data;
}
