// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import type { ProblemDetails, Result } from '../../api/client';
import type { components } from '../../api/schema';
import type { Job as Any } from '../../api/useJob';
import { useView } from '../../view/useView';

type Schemas = components['schemas'];
export type Settings = Result<'/v1/plan-settings'>;
export type Plan = Schemas['PlanView'];
export type Envelope = Schemas['PlanViewEnvelope'];
export type Decision = Plan['decisions'][number];
export type Agreement = Plan['agreements'][number];
export type Reach = Plan['present_plan'];
export type Route = Plan['routes'][number];
export type Point = Plan['front'][number];
export type Price = NonNullable<Plan['price']>;
export type Step = Schemas['PlanProgressView'];

/** The first and the last year of a plan. */
export const yearsOf = ({ horizon }: { horizon: number[] }) => ({ from: horizon[0] ?? 0, to: horizon[1] ?? 0 });

/** In what the settings count money. */
export function moneyOf(settings: unknown) {
  const { currency = '', price_year } = settings as { currency?: string; price_year?: number | null };
  return { currency, year: price_year ?? '' };
}

/** A job of the server that makes a plan. */
export interface Job extends Any {
  progress: Step | null;
  result: Envelope | null;
  /** Why it failed, where what was asked is the reason. */
  problem: ProblemDetails | null;
}

export const GAPS = ['0.005', '0.01', '0.02', '0.05'];
export const TIMES = ['30', '60', '300', '600'];

/** What is asked, as it stands in the address: for whom, how far to go, what is forbidden and forced. */
export function useAsked() {
  const { view, filter } = useView();
  const given = view.filters.scope;
  const scope = useMemo(() => [...new Set((given ?? []).filter(Boolean))], [given]);
  return {
    scope,
    whom: useMemo(() => (scope.length > 0 ? { scope } : { nation: view.nation }), [scope, view.nation]),
    gap: filter('gap') || GAPS[0]!,
    time: filter('time') || TIMES[1]!,
    forbid: (view.filters.forbid ?? []).filter(Boolean),
    force: (view.filters.force ?? []).filter(Boolean),
    // Beside the plan of one nation there is time for more.
    all: (filter('also') ?? (scope.length > 0 ? 'nothing' : 'all')) === 'all',
  };
}

/** The question in the words of the request, always in one order: equal questions are equal texts. */
export function usePlanQuery(): string {
  const { view } = useView();
  const { scope, gap, time, forbid, force, all } = useAsked();
  const query = new URLSearchParams(scope.length > 0 ? scope.map((id) => ['scope', id]) : { nation: view.nation });
  const put = (name: string, values: string[]) => values.filter(Boolean).forEach((value) => query.append(name, value));
  put('gap', [gap]);
  put('timeLimit', [time]);
  put('forbid', forbid);
  put('force', force);
  if (all) put('front', ['partners', 'cost']);
  if (all) put('beside', ['routes', 'reasons']);
  put('scenario', [view.scenario]);
  put('asOf', view.asOf ? [String(view.asOf)] : []);
  put('change', view.changes);
  return query.toString();
}
