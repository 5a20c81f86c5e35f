import type { RequestSummary } from '../src/page/page-data';

interface TrafficListProps {
  /** The newest first. */
  readonly traffic: readonly RequestSummary[];
  readonly shown: number | undefined;
  readonly isFollowing: boolean;
  readonly onShow: (summary: RequestSummary) => void;
  readonly onFollow: (isFollowing: boolean) => void;
}

/** Every request that the gateway answers while the page is open, as it happens. */
export function TrafficList({ traffic, shown, isFollowing, onShow, onFollow }: TrafficListProps) {
  return (
    <section class="traffic" aria-labelledby="traffic-title">
      <header>
        <h2 id="traffic-title">Traffic</h2>
        <label class="switch" title="Open each request as it comes in">
          <input type="checkbox" checked={isFollowing} onChange={(event) => onFollow(event.currentTarget.checked)} /> Follow
        </label>
      </header>
      {traffic.length === 0 && <p class="nothing">Requests appear here as they come, whoever sends them.</p>}
      <ol aria-label="Requests, the newest first">
        {traffic.map((summary) => (
          <li key={summary.number}>
            <button type="button" class="request" aria-current={summary.number === shown ? 'true' : undefined} onClick={() => onShow(summary)}>
              <Status status={summary.status} />
              <span class="target"><b>{summary.method}</b> {summary.target}</span>
              <span class="when">
                <time dateTime={new Date(summary.startedAt).toISOString()}>{clock(summary.startedAt)}</time>
                {summary.origin === 'page' && <span class="from">from here</span>}
                <span class="ms">{milliseconds(summary.ms)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A status in the colour of its class. */
export function Status({ status }: { readonly status: number }) {
  return <span class={`status ${status < 400 ? 'good' : status < 500 ? 'warn' : 'bad'}`}>{status}</span>;
}

/** A duration as people read it. */
export function milliseconds(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms < 10 ? ms.toFixed(ms < 0.995 ? 2 : 1) : Math.round(ms)} ms`;
}

function clock(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString(undefined, { hour12: false });
}
