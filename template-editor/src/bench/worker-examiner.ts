import type { Answer, Examination, Examiner, Mark, Question, TemplateRun, ValueAt } from '../engine';
import type { Thread, Told } from './thread';

/** An answer, or none in time. */
type Outcome = Answer | { readonly kind: 'late' };

interface Job {
  readonly question: Question;
  readonly answered: ((answer: Outcome) => void)[];
}

interface WorkerExaminerOptions {
  /** Starts a thread, which tells when it can answer, its answers, and that it has failed as a whole. */
  readonly start: (onTold: (told: Told) => void) => Thread;
  /** How long a thread that is ready may take for a question before it is stopped, in milliseconds. */
  readonly limitMs: number;
}

/**
 * Looks at templates on another thread, one question at a time, so that no template holds the page up.
 *
 * A thread that takes too long is stopped, and the next question gets a new one. Of the examinations that wait, the last alone is made.
 */
export class WorkerExaminer implements Examiner {
  private thread: Thread | undefined;
  private isReady = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: Job | undefined;
  private waiting: Job[] = [];

  constructor(private readonly options: WorkerExaminerOptions) {}

  /** What a template does with a request; where checking it takes too long, it is rendered without that. */
  async examine(text: string, run: TemplateRun): Promise<Examination> {
    const checked = await this.ask({ kind: 'examine', text, run, isChecked: true });
    if (checked.kind !== 'late') return examinationOf(checked, run);
    const rendered = await this.ask({ kind: 'examine', text, run, isChecked: false });
    const limit = `${this.options.limitMs / 1000} seconds`;
    if (rendered.kind === 'late') return examinationOf({ kind: 'failed', message: `the template took longer than ${limit} for this request and was stopped` }, run);
    const examination = examinationOf(rendered, run);
    const message = `checking the template took longer than ${limit} and was stopped; it is rendered all the same`;
    return rendered.kind === 'examined' ? { ...examination, marks: [...examination.marks, noteOn(run, 'warning', message)] } : examination;
  }

  async valueAt(text: string, offset: number, request: TemplateRun['request']): Promise<ValueAt | undefined> {
    const answer = await this.ask({ kind: 'value', text, offset, request });
    return answer.kind === 'valued' ? answer.value : undefined;
  }

  /** Stops the thread; questions that wait are never answered. */
  close(): void {
    this.stopThread();
    this.current = undefined;
    this.waiting = [];
  }

  private ask(question: Question): Promise<Outcome> {
    return new Promise((resolve) => {
      const replaced = question.kind === 'examine' ? this.waiting.filter((job) => job.question.kind === 'examine') : [];
      this.waiting = this.waiting.filter((job) => !replaced.includes(job));
      this.waiting.push({ question, answered: [...replaced.flatMap(({ answered }) => answered), resolve] });
      this.next();
    });
  }

  private next(): void {
    if (this.current !== undefined) return;
    const job = this.waiting.shift();
    if (job === undefined) return;
    this.current = job;
    this.thread ??= this.startThread();
    if (this.isReady) this.startClock();
    this.thread.ask(job.question);
  }

  private startThread(): Thread {
    const thread = this.options.start((told) => {
      // A thread that was stopped has nothing to say any more.
      if (thread === this.thread) this.hear(told);
    });
    return thread;
  }

  private hear(told: Told): void {
    if (told.kind === 'ready') {
      this.isReady = true;
      this.startClock();
    } else if (told.kind === 'stopped') {
      this.stopThread();
      this.finish({ kind: 'failed', message: told.message });
    } else {
      this.finish(told);
    }
  }

  private startClock(): void {
    this.timer = setTimeout(() => {
      this.stopThread();
      this.finish({ kind: 'late' });
    }, this.options.limitMs);
  }

  private stopThread(): void {
    clearTimeout(this.timer);
    this.thread?.stop();
    this.thread = undefined;
    this.isReady = false;
  }

  private finish(answer: Outcome): void {
    clearTimeout(this.timer);
    const job = this.current;
    this.current = undefined;
    job?.answered.forEach((answered) => answered(answer));
    this.next();
  }
}

function examinationOf(answer: Answer, run: TemplateRun): Examination {
  if (answer.kind === 'examined') return answer.examination;
  const message = answer.kind === 'failed' ? answer.message : 'the thread answered another question';
  return { mappings: [], idle: [], marks: [noteOn(run, 'error', message)] };
}

/** A mark on the template as a whole. */
function noteOn({ template: { name } }: TemplateRun, severity: Mark['severity'], message: string): Mark {
  return { start: 0, end: 0, severity, code: '', message, report: `${name}: ${message}` };
}
