// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useJob } from '../../api/useJob';
import type { Envelope, Job, Step } from './asked';

/** A plan with how it was found. */
export interface Made {
  envelope: Envelope;
  trail: Step[];
  /** Id of the job that made it. */
  job: string;
}

/** Makes the plan that answers a question; one that was made is kept as long as the page is open. */
export function usePlan(query: string) {
  const queries = useQueryClient();
  const key = ['/v1/plans', query];
  const { data: made } = useQuery<Made>({ queryKey: key, enabled: false, gcTime: Infinity, queryFn: () => Promise.reject(new Error('made by a job')) });
  const trail = useRef<Step[]>([]);
  const told = useCallback(
    ({ id, state, progress, result }: Job) => {
      if (progress) trail.current = [...trail.current, progress];
      if (state === 'done' && result) queries.setQueryData<Made>(['/v1/plans', query], { envelope: result, trail: trail.current, job: id });
    },
    [queries, query],
  );
  const job = useJob<Job>(told);
  const begin = job.start;
  const start = useCallback(() => {
    trail.current = [];
    void queries.resetQueries({ queryKey: ['/v1/plans', query], exact: true });
    begin(`/v1/plans?${query}`);
  }, [begin, queries, query]);
  return { ...job, made, trail, start };
}
