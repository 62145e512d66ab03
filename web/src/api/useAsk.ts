// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useView } from '../view/useView';
import type { Path, PathOf, QueryOf } from './client';
import { type Asked, commonQuery, questionOf } from './question';

interface Question<P extends Path> {
  /** What stands in the path itself. */
  path?: PathOf<P>;
  /** What is asked beside scenario, year and changes, which come from the view. */
  query?: Partial<QueryOf<P>>;
  /** False: do not ask (yet). */
  enabled?: boolean;
}

function useQuestion<P extends Path>(path: P, question: Question<P>, view: Asked, enabled: boolean) {
  const params = { path: question.path, query: { ...commonQuery(path, view), ...question.query } };
  return useQuery({
    ...questionOf(path, params),
    enabled: enabled && question.enabled !== false,
    // A step to another year shows the old answer until the new one is there: nothing jumps.
    placeholderData: keepPreviousData,
  });
}

/** Asks about the view: `useAsk('/v1/heat-map')`. */
export function useAsk<P extends Path>(path: P, question: Question<P> = {}) {
  const { view } = useView();
  return useQuestion(path, question, view, true);
}

/** Whether there is something to compare with: a second scenario, or the package without the changes. */
export function useComparing(): boolean {
  const { view } = useView();
  return view.compare !== undefined || view.changes.length > 0;
}

/**
 * Asks the same about what the view is compared with; no answer where nothing is compared. That is the
 * second scenario, or else the chosen one without the changes under consideration.
 */
export function useCompared<P extends Path>(path: P, question: Question<P> = {}) {
  const { view } = useView();
  const comparing = useComparing();
  const other = { ...view, scenario: view.compare ?? view.scenario, changes: [] };
  const answer = useQuestion(path, question, other, comparing);
  // What was kept from an earlier comparison is no comparison.
  return comparing ? answer.data : undefined;
}
