/** What a page may load as a script, where the browser asks for that (Trusted Types); TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}

const WORKER = new URL('examine-worker.js', import.meta.url).href;

/** Allows the page's own worker and nothing else; the server names this policy. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('model-gateway', {
  createScriptURL: (url) => {
    if (url === WORKER) return url;
    throw new TypeError(`the page has no script '${url}'`);
  },
});

/** Starts the worker that looks at templates. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(WORKER) ?? WORKER, { type: 'module' });
}
