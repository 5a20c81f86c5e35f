import { useMemo } from 'preact/hooks';

/** Tokens of a JSON text: names, strings, numbers and words; everything between them is left as it is. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;

interface JsonViewProps {
  readonly value: unknown;
  /** What it is, for those who do not see where it stands. */
  readonly label: string;
}

/** Plain data as coloured JSON. */
export function JsonView({ value, label }: JsonViewProps) {
  const text = useMemo(() => (value === undefined ? '' : JSON.stringify(value, undefined, 2)), [value]);
  if (value === undefined) return <p class="nothing">nothing</p>;
  return <pre class="code" tabIndex={0} role="region" aria-label={label}>{coloured(text)}</pre>;
}

/** A body: indented and coloured where it is JSON, as it is where it is not. */
export function TextView({ text, label }: { readonly text: string; readonly label: string }) {
  const data = useMemo(() => parsed(text), [text]);
  if (text === '') return <p class="nothing">empty</p>;
  if (data !== undefined) return <JsonView value={data} label={label} />;
  return <pre class="code" tabIndex={0} role="region" aria-label={label}>{text}</pre>;
}

function parsed(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

function coloured(text: string) {
  const pieces: (string | preact.JSX.Element)[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, colon, number] = match;
    pieces.push(text.slice(end, match.index));
    const kind = string === undefined ? (number === undefined ? 'json-word' : 'json-number') : colon === undefined ? 'json-string' : 'json-name';
    pieces.push(<span class={kind}>{string ?? whole}</span>, colon ?? '');
    end = match.index + whole.length;
  }
  pieces.push(text.slice(end));
  return pieces;
}
