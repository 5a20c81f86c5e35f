import { useEffect, useRef, useState } from 'preact/hooks';
import type { RequestRecord, RequestSummary } from '../src/page/page-data';
import { fetchRecord, follow } from './server';

/** Requests that the list shows. */
const LONGEST_TRAFFIC = 200;

/** Pause between two looks at what came in, in milliseconds: a load test brings more requests than anybody can read. */
const PAUSE_MS = 200;

/** The live tail of all traffic. */
export interface Traffic {
  /** The newest first. */
  readonly requests: readonly RequestSummary[];
  readonly isConnected: boolean;
  readonly isFollowing: boolean;
  readonly setFollowing: (isFollowing: boolean) => void;
}

/** Follows the traffic while the page is open, and opens the newest request of others as long as somebody follows it. */
export function useTraffic(onShow: (record: RequestRecord) => void, onServed: () => void): Traffic {
  const [requests, setRequests] = useState<readonly RequestSummary[]>([]);
  const [isConnected, setConnected] = useState(false);
  const [isFollowing, setFollowing] = useState(true);
  const listener = useRef({ onShow, isFollowing });
  listener.current = { onShow, isFollowing };

  useEffect(() => {
    let come: RequestSummary[] = [];
    let timer: number | undefined;
    const takeIn = async (): Promise<void> => {
      const newest = come.slice(-LONGEST_TRAFFIC).reverse();
      come = [];
      const numbers = new Set(newest.map(({ number }) => number));
      setRequests((known) => [...newest, ...known.filter(({ number }) => !numbers.has(number))].slice(0, LONGEST_TRAFFIC));
      const wanted = newest.find(({ origin }) => origin === 'client');
      if (wanted !== undefined && listener.current.isFollowing) {
        const record = await fetchRecord(wanted.number).catch(() => undefined);
        if (record !== undefined && listener.current.isFollowing) listener.current.onShow(record);
      }
      timer = window.setTimeout(() => {
        timer = undefined;
        if (come.length > 0) start();
      }, PAUSE_MS);
    };
    const start = (): void => {
      timer = 0;
      void takeIn();
    };
    const stop = follow({
      onConnection: (isOpen) => {
        setConnected(isOpen);
        // Nobody has told what changed while there was no connection.
        if (isOpen) onServed();
      },
      onServed,
      onRequest: (summary) => {
        come.push(summary);
        if (timer === undefined) start();
      },
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [onServed]);
  return { requests, isConnected, isFollowing, setFollowing };
}
