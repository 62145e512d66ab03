// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { hashKey, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Address } from '../view/address';
import { ask, type Path, type Result } from './client';

/** What of the view every question is about. */
export type Asked = Pick<Address, 'scenario' | 'year' | 'asOf' | 'changes'>;
interface Params {
  path?: unknown;
  query?: object;
}

/** Cuts, purchases and needs change nothing in the register: what is asked of it is asked without them. */
const STEADY = new Set<Path>(['/v1/network', '/v1/cooperations', '/v1/cooperations/{cooperation}', '/v1/instruments']);

/** What every request takes from the view. */
export function commonQuery(path: Path, { scenario, year, asOf, changes }: Asked) {
  return { scenario, year, asOf, change: changes.length > 0 && !STEADY.has(path) ? changes : undefined };
}

/** A question with its parameters; equal ones are asked once. */
export const questionOf = <P extends Path>(path: P, params: Params) =>
  queryOptions({
    queryKey: [path, params],
    queryFn: async ({ signal }) => ((await ask(path, params, signal)) as { result: Result<P> }).result,
  });

/**
 * Asks what the page will ask once it is drawn with another year, scenario or changes: the answers come
 * while it is drawn. Ends when they are there.
 */
export async function askAhead(queries: QueryClient, now: Asked, next: Asked) {
  const asked: Promise<void>[] = [];
  for (const { queryKey } of queries.getQueryCache().findAll({ type: 'active' })) {
    const [path, params] = queryKey as [Path, Params?];
    const [common, other] = [commonQuery(path, now), commonQuery(path, next)];
    const same = params?.query && hashKey([params.query]) === hashKey([{ ...params.query, ...common }]);
    if (same) asked.push(queries.prefetchQuery(questionOf(path, { ...params, query: { ...params.query, ...other } })));
  }
  await Promise.all(asked);
}
