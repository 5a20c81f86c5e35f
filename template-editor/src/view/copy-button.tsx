import { useEffect, useState } from 'preact/hooks';

/** Copies a text, and says so. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = window.setTimeout(() => setState('idle'), 1500);
    return () => window.clearTimeout(timer);
  }, [state]);
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        navigator.clipboard.writeText(text()).then(() => setState('copied'), () => setState('failed'));
      }}
    >
      <span aria-live="polite">{state === 'idle' ? label : state === 'copied' ? 'Copied' : 'The browser forbids it'}</span>
    </button>
  );
}
