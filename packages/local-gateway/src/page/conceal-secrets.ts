/** AWS's secrets have 40 characters, its tokens hundreds; what is as short as this is a word that somebody made up for a test. */
const SHORTEST_SECRET = 16;

/** Plain data with every secret in its texts replaced: a page never gets what the command line keeps. */
export function concealSecrets<Data>(data: Data, secrets: readonly string[]): Data {
  const long = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
  if (long.length === 0) return data;
  const json = JSON.stringify(data);
  return long.some((secret) => json.includes(JSON.stringify(secret).slice(1, -1))) ? concealed(data, long) as Data : data;
}

function concealed(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, '(concealed)'), value);
  if (Array.isArray(value)) return value.map((item) => concealed(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, concealed(item, secrets)]));
}
