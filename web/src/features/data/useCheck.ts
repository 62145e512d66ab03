// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../api/client';
import { begin, cancel, type Chosen, look } from './upload';

export type Findings = Result<'/v1/findings'>;

/** A job of the server that checks a package. */
export interface Job {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  progress: { file: string; read: number; of: number } | null;
  result: { package: { name: string; hash: string | null }; version: string; result: Findings } | null;
}

export interface Check {
  job: Job | null;
  /** Files are on their way to the program. */
  sending: boolean;
  error: Error | null;
  start: (chosen: Chosen[]) => void;
  stop: () => void;
}

const over = (job: Job) => job.state === 'done' || job.state === 'cancelled' || job.state === 'failed';

/** Checks a package: sends it, follows the job, and fetches its result at the end. */
export function useCheck(): Check {
  const [job, setJob] = useState<Job | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const events = useRef<EventSource | null>(null);
  useEffect(() => () => events.current?.close(), []);

  const finish = useCallback((id: string) => {
    events.current?.close();
    look(id).then(setJob, setError);
  }, []);
  const follow = useCallback(
    (id: string) => {
      const source = new EventSource(`/v1/jobs/${encodeURIComponent(id)}/events`);
      events.current = source;
      source.addEventListener('job', (event) => {
        const told = JSON.parse((event as MessageEvent<string>).data) as Job;
        if (over(told)) finish(id);
        else setJob(told);
      });
      // A stream that breaks off may have missed the end: the job itself knows.
      source.addEventListener('error', () => finish(id));
    },
    [finish],
  );
  const start = useCallback(
    (chosen: Chosen[]) => {
      events.current?.close();
      setJob(null);
      setError(null);
      setSending(true);
      begin(chosen)
        .then((begun) => {
          setJob(begun);
          follow(begun.id);
        }, setError)
        .finally(() => setSending(false));
    },
    [follow],
  );
  const stop = useCallback(() => {
    events.current?.close();
    if (job) void cancel(job.id);
    setJob(job && { ...job, state: 'cancelled', progress: null });
  }, [job]);
  return { job, sending, error, start, stop };
}
