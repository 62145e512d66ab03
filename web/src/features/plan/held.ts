// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { cellOf, type HeatMap } from '../shortfalls/cells';
import type { Plan, Settings } from './asked';
import { shortWith } from './matrix';

/** What a nation has of one capability in one year, before the plan and after it; what is not known is null. */
export interface Held {
  nation: string;
  need: number | null;
  available: number | null;
  /** Units bought up to then. */
  buys: number;
  /** Units that have left service by then. */
  cuts: number;
  /** Units of others that it uses. */
  uses: number;
  /** Units of its own that others use. */
  gives: number;
  before: number | null;
  after: number | null;
}

/** The capability of which the plan lessens the shortfall most, as a part of the need, and the year in which it does so most. */
export function mostLessened(plan: Plan, settings: Settings, capability?: string) {
  const after = shortWith(plan);
  let most = { capability: capability ?? settings.needs[0]?.capability ?? '', year: settings.horizon[1] ?? 0, part: 0 };
  const parts = new Map<string, number>();
  for (const row of settings.needs) {
    if (capability !== undefined && row.capability !== capability) continue;
    for (const { year, need, short } of row.years) {
      const key = `${row.capability} ${year}`;
      const part = (parts.get(key) ?? 0) + (need > 0 ? (short - after(row.nation, row.capability, year)) / need : 0);
      parts.set(key, part);
      if (part > most.part + 1e-9) most = { capability: row.capability, year, part };
    }
  }
  return most;
}

/** Units that one nation uses of another in a year. */
export interface Lent {
  from: string;
  to: string;
  units: number;
}

const inYear = (years: { year: number; units: number }[], wanted: number) => years.find(({ year }) => year === wanted)?.units ?? 0;

export function lentOf(plan: Plan, capability: string, year: number): Lent[] {
  return plan.decisions.flatMap((row) => {
    const units = row.capability === capability ? inYear(row.years, year) : 0;
    return row.partner && units > 0 ? [{ from: row.partner, to: row.nation, units }] : [];
  });
}

/** Every nation of which something is known: those that are planned for by the plan, the others as their planned changes say. */
export function heldOf(plan: Plan, settings: Settings, map: HeatMap, capability: string, year: number): Held[] {
  const row = map.capabilities.find((one) => one.capability === capability);
  const lent = lentOf(plan, capability, year);
  const shortAfter = shortWith(plan);
  const upTo = (action: 'buy' | 'cut', nation: string) => {
    const ours = plan.decisions.filter((one) => one.action === action && one.nation === nation && one.capability === capability);
    return sum(ours.flatMap(({ years }) => years.filter((one) => one.year <= year).map(({ units }) => units)));
  };
  const sum = (units: number[]) => units.reduce((total, one) => total + one, 0);
  return map.nations
    .map<Held>((nation, at) => {
      const cell = row && cellOf(row, map.nations, at);
      const planned = settings.needs.find((one) => one.nation === nation && one.capability === capability)?.years.find((one) => one.year === year);
      const before = planned ? planned.short : (cell?.shortfall ?? null);
      return {
        nation,
        need: planned?.need ?? cell?.need ?? null,
        available: planned?.available ?? cell?.available ?? null,
        buys: upTo('buy', nation),
        cuts: upTo('cut', nation),
        uses: sum(lent.filter(({ to }) => to === nation).map(({ units }) => units)),
        gives: sum(lent.filter(({ from }) => from === nation).map(({ units }) => units)),
        before,
        after: planned ? shortAfter(nation, capability, year) : before,
      };
    })
    .filter(({ need, available, buys, cuts, uses, gives }) => need !== null || available !== null || buys + cuts + uses + gives > 0);
}
