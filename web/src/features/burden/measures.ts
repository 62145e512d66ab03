// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type BurdenPage = Result<'/v1/burdens'>;
export type Burdens = BurdenPage['burdens'];
export type Order = BurdenPage['orders'][number];
export type Burden = Burdens['nations'][number];

/** One way to look at what a nation carries. */
export interface Measure {
  id: MeasureId;
  /** What the program calls it. */
  figure: string;
  /** Money and means, or people and risk: these stay apart. */
  kind: 'means' | 'people';
  value: (burden: Burden) => number | null;
  /** Shown in per cent. */
  percent?: boolean;
  digits: number;
  /** Small differences count as much as large ones: drawn by the square root. */
  root?: boolean;
  /** A line at this value, where it has a meaning. */
  line?: number;
}
export type MeasureId = 'spending' | 'equipment' | 'product' | 'capability' | 'ratio' | 'missions' | 'people';

export const MEASURES: Measure[] = [
  { id: 'spending', figure: 'spending_share_of_gdp', kind: 'means', value: (b) => b.spending_share_of_gdp ?? null, percent: true, digits: 1 },
  { id: 'equipment', figure: 'equipment_share_of_spending', kind: 'means', value: (b) => b.equipment_share_of_spending ?? null, percent: true, digits: 0 },
  { id: 'product', figure: 'gdp_share', kind: 'means', value: (b) => b.gdp_share ?? null, percent: true, digits: 1, root: true },
  { id: 'capability', figure: 'capability_share', kind: 'means', value: (b) => b.capability_share ?? null, percent: true, digits: 1, root: true },
  { id: 'ratio', figure: 'capability_to_gdp', kind: 'means', value: (b) => b.capability_to_gdp ?? null, digits: 1, root: true, line: 1 },
  { id: 'missions', figure: 'missions', kind: 'people', value: (b) => b.missions, digits: 0 },
  { id: 'people', figure: 'mission_personnel', kind: 'people', value: (b) => peopleOf(b), digits: 0, root: true },
];
/** Orders of which we have the words. */
export const knownOrders = (orders: Order[]) =>
  orders.flatMap((order) => {
    const measure = MEASURES.find(({ figure }) => figure === order.measure);
    return measure ? [{ ...order, measure }] : [];
  });
export type KnownOrder = ReturnType<typeof knownOrders>[number];

export const measureOf = (id: string | undefined) => MEASURES.find((measure) => measure.id === id);

/** People in missions; unknown where there are missions and none of them has a figure. */
function peopleOf({ missions, missions_without_personnel, mission_personnel }: Burden): number | null {
  return missions > 0 && missions === missions_without_personnel ? null : mission_personnel;
}

/** Nations by code, or by what one measure says; unknown comes last, and equals stand by code. */
export function ordered(nations: Burden[], by: Measure | undefined): Burden[] {
  const byCode = [...nations].sort((a, b) => a.nation.localeCompare(b.nation));
  if (!by) return byCode;
  return byCode.sort((a, b) => (by.value(b) ?? -Infinity) - (by.value(a) ?? -Infinity));
}
