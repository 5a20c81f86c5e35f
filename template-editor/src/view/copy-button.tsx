import { useEffect, useState } from 'preact/hooks';

interface CopyButtonProps {
  readonly label: string;
  /** What is copied; undefined where there is nothing to copy. */
  readonly text: () => string | undefined | Promise<string | undefined>;
  /** What is said where there is nothing to copy. */
  readonly refusal?: string;
}

/** How long it says what has come of it, in milliseconds. */
const SAID_MS = 1500;

/** Copies a text, and says so. */
export function CopyButton({ label, text, refusal = 'Nothing to copy' }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = window.setTimeout(() => setSaid(''), SAID_MS);
    return () => window.clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    const copied = await text();
    if (copied === undefined) return setSaid(refusal);
    return navigator.clipboard.writeText(copied).then(() => setSaid('Copied'), () => setSaid('The browser forbids it'));
  };
  return <button type="button" class="quiet" onClick={() => void copy()}><span aria-live="polite">{said === '' ? label : said}</span></button>;
}
