// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from '../../api/catalogue';
import { type HeatMap, type HeatRow, shortOf } from './cells';

export type Order = 'domain' | 'short' | 'own' | 'types' | 'name';
export const ORDERS: Order[] = ['domain', 'short', 'own', 'types', 'name'];

export interface Wish {
  order: Order;
  /** Only strategic enablers. */
  enablers: boolean;
  /** Only capabilities in which somebody is short for certain. */
  short: boolean;
  /** Only of this domain. */
  domain?: string;
  /** A part of the name. */
  word: string;
}

/** A heading, or a capability with its position in the answer. */
export type Line = { heading: string } | { row: HeatRow; at: number };

/** Strategic enablers have a heading of their own, before all domains. */
export const ENABLERS = 'strategic-enablers';

/** The domain a capability belongs to. */
export function domains(catalogue: Catalogue): Map<string, string> {
  const parents = new Map(catalogue.capabilities.map(({ id, parent }) => [id, parent ?? null]));
  const top = (id: string): string => {
    const parent = parents.get(id);
    return parent ? top(parent) : id;
  };
  return new Map(catalogue.capabilities.map(({ id }) => [id, top(id)]));
}

/** The capabilities that are wished for, in the wished order. */
export function lines(map: HeatMap, wish: Wish, nation: string, domainOf: Map<string, string>, name: (id: string) => string): Line[] {
  const own = map.nations.indexOf(nation);
  const word = wish.word.trim().toLowerCase();
  const kept = map.capabilities.filter(
    (row) =>
      (!wish.enablers || row.strategic_enabler) &&
      (!wish.short || shortOf(row).short > 0) &&
      (!wish.domain || domainOf.get(row.capability) === wish.domain) &&
      name(row.capability).toLowerCase().includes(word),
  );
  const sorted = kept.map((row) => ({ row, at: map.capabilities.indexOf(row) })).sort((a, b) => {
    const byName = name(a.row.capability).localeCompare(name(b.row.capability), undefined, { numeric: true });
    return measure(b.row, wish.order, own) - measure(a.row, wish.order, own) || byName;
  });
  return wish.order === 'domain' ? grouped(sorted, domainOf, name) : sorted;
}

function measure(row: HeatRow, order: Order, own: number): number {
  if (order === 'short') return shortOf(row).short;
  if (order === 'own') return row.columns.shortfall_low[own] ?? -1;
  return order === 'types' ? (row.effective_types ?? 0) : 0;
}

function grouped(sorted: { row: HeatRow; at: number }[], domainOf: Map<string, string>, name: (id: string) => string): Line[] {
  const groups = new Map<string, { row: HeatRow; at: number }[]>();
  for (const line of sorted) {
    const group = line.row.strategic_enabler ? ENABLERS : (domainOf.get(line.row.capability) ?? '');
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  const rank = (group: string) => (group === ENABLERS ? '' : name(group));
  return [...groups].sort(([a], [b]) => rank(a).localeCompare(rank(b))).flatMap(([heading, rows]) => [{ heading }, ...rows]);
}
