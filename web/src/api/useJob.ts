// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, problemOf } from './client';

/** Work of the server that takes longer than an answer may. */
export interface Job {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  progress: object | null;
  result: object | null;
}

export interface Following<J extends Job> {
  job: J | null;
  /** What is asked is on its way to the program. */
  sending: boolean;
  error: Error | null;
  start: (asked: RequestInfo, init?: RequestInit) => void;
  stop: () => void;
}

const over = ({ state }: Job) => state === 'done' || state === 'cancelled' || state === 'failed';
const address = (id: string) => `/v1/jobs/${encodeURIComponent(id)}`;

/** Asks for a job, or how it stands. */
async function asked<J extends Job>(what: RequestInfo, init?: RequestInit): Promise<J> {
  const response = await fetch(what, { ...init, headers: { accept: 'application/json' } });
  if (!response.ok) throw new ApiError(await problemOf(response));
  return (await response.json()) as J;
}

/** Cancels a job; one that is gone already is cancelled too. */
const cancel = (id: string) => void fetch(address(id), { method: 'DELETE', keepalive: true });

/** Begins a job, follows it, and fetches its result at the end. `told` hears every step. */
export function useJob<J extends Job>(told?: (job: J) => void): Following<J> {
  const [job, setJob] = useState<J | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const events = useRef<EventSource | null>(null);
  const running = useRef<string | null>(null);
  // Nobody sees the result of what was left.
  useEffect(
    () => () => {
      events.current?.close();
      if (running.current) cancel(running.current);
    },
    [],
  );

  const finish = useCallback(
    (id: string) => {
      events.current?.close();
      asked<J>(address(id)).then((last) => {
        if (over(last)) running.current = null;
        told?.(last);
        setJob(last);
      }, setError);
    },
    [told],
  );
  const follow = useCallback(
    (id: string) => {
      const source = new EventSource(`${address(id)}/events`);
      events.current = source;
      source.addEventListener('job', (event) => {
        const step = JSON.parse((event as MessageEvent<string>).data) as J;
        if (over(step)) return finish(id);
        told?.(step);
        setJob(step);
      });
      // A stream that breaks off may have missed the end: the job itself knows.
      source.addEventListener('error', () => finish(id));
    },
    [finish, told],
  );
  const start = useCallback(
    (what: RequestInfo, init?: RequestInit) => {
      events.current?.close();
      setJob(null);
      setError(null);
      setSending(true);
      asked<J>(what, { method: 'POST', ...init })
        .then((begun) => {
          running.current = begun.id;
          setJob(begun);
          follow(begun.id);
        }, setError)
        .finally(() => setSending(false));
    },
    [follow],
  );
  const stop = useCallback(() => {
    events.current?.close();
    running.current = null;
    if (job) cancel(job.id);
    setJob(job && { ...job, state: 'cancelled', progress: null });
  }, [job]);
  return { job, sending, error, start, stop };
}
