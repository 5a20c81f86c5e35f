import { useEffect, useRef } from 'preact/hooks';

/** Key to what it does; `Ctrl+Enter` works everywhere, single letters where nobody writes. */
export type KeyActions = { readonly [key: string]: () => void };

/** Listens to the keys of the page. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key === 'Enter') {
        event.preventDefault();
        latest.current['Ctrl+Enter']?.();
        return;
      }
      if (isCommand || event.altKey || isWriting(event)) return;
      const action = latest.current[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    // Before the editors, which know Ctrl+Enter too.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}

function isWriting(event: KeyboardEvent): boolean {
  return event.composedPath().some((target) => (
    target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT', 'DIALOG'].includes(target.tagName))
  ));
}
