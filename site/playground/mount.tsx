import { WorkerExaminer, workerThread, type Thread, type Told } from '@model-gateway/template-editor/bench';
import { render } from 'preact';
import type { DocumentedTemplates } from '../src/documented-templates';
import { Playground } from './playground';
import style from './style.css?inline';

/** How long a template may take before it is stopped, in milliseconds. */
const LIMIT_MS = 3000;

/**
 * Puts the playground into a place of the page, behind a wall that keeps the site's style out and its own in.
 *
 * @returns takes it away again
 */
export function mountPlayground(place: HTMLElement, documented: DocumentedTemplates): () => void {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  root.addEventListener('keydown', keepToFields);
  const examiner = new WorkerExaminer({ start: startWorker, limitMs: LIMIT_MS });
  render(<Playground documented={documented} examiner={examiner} />, root);
  return () => {
    render(null, root);
    root.removeEventListener('keydown', keepToFields);
    examiner.close();
  };
}

/** The page opens its search on '/': behind the wall it cannot see that somebody writes. */
function keepToFields(event: Event): void {
  const [target] = event.composedPath();
  const isWriting = target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
  if (isWriting && event instanceof KeyboardEvent && event.key === '/') event.stopPropagation();
}

function startWorker(onTold: (told: Told) => void): Thread {
  return workerThread(new Worker(new URL('./examine-worker.ts', import.meta.url), { type: 'module' }), onTold);
}
