import { useEffect, useRef } from 'preact/hooks';

/** Keys and what they do. */
export type Keys = readonly (readonly [key: string, does: string])[];

interface KeysDialogProps {
  /** Keys by where they work. */
  readonly groups: readonly { readonly title: string; readonly keys: Keys }[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys of a page. */
export function KeysDialog({ groups, isOpen, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="keys" aria-label="Keys" onClose={onClose}>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h2>{title}</h2>
          <dl>{keys.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
        </section>
      ))}
      <button type="button" class="quiet" onClick={onClose}>Close</button>
    </dialog>
  );
}
