import { useEffect, useRef } from 'preact/hooks';

/** Keys and what they do. */
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Ctrl Enter', 'send the request'],
  ['← →', 'travel along the stages, when one has the focus'],
  ['g', 'go to the routes'],
  ['/', 'filter the routes, where there are many'],
  ['s', 'go to the stages'],
  ['t', 'go to the template'],
  ['f', 'follow the traffic, or stop it'],
  ['?', 'show these keys'],
];

/** The keys of the page. */
export function Shortcuts({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">Keys</h2>
      <dl>{KEYS.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
      <button type="button" class="quiet" onClick={onClose}>Close</button>
    </dialog>
  );
}
