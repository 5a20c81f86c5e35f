import { ResponsePlan } from './response-plan';

/** Statuses that are kept; there are fewer, but a MOCK integration may make up any number. */
const MAX_KNOWN = 1000;

/** Tells which integration response a status selects; each status meets the patterns once. */
export class ResponseSelector {
  private readonly known = new Map<number, ResponsePlan | undefined>();

  constructor(private readonly responses: readonly ResponsePlan[]) {}

  /**
   * The first response whose pattern matches the whole status, else the default; undefined where there is none.
   *
   * That a pattern has to match the whole of it is inferred; several that match are taken in the order of the template.
   */
  select(status: number): ResponsePlan | undefined {
    let selected = this.known.get(status);
    if (selected !== undefined || this.known.has(status)) return selected;
    selected = this.match(String(status));
    if (this.known.size < MAX_KNOWN) this.known.set(status, selected);
    return selected;
  }

  private match(status: string): ResponsePlan | undefined {
    const { responses } = this;
    return responses.find(({ matches }) => typeof matches === 'function' && matches(status)) ?? responses.find(({ isDefault }) => isDefault);
  }
}
