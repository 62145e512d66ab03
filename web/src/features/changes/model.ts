// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

/** What a change under consideration means. */
export type ChangeFound = Result<'/v1/considerations'>['considerations'][number];
/** What one capability, with all that rolls up into it, has coming. */
export type Plans = Pick<Result<'/v1/planned-changes'>['capabilities'][number], 'capability' | 'changes'>;
export type Planned = Plans['changes'][number];

export const ACTIONS = ['buy', 'lease', 'upgrade', 'extend', 'retire', 'transfer'] as const;
export type Action = (typeof ACTIONS)[number];
export const FIRMNESS = ['considered', 'announced', 'decided', 'contracted'] as const;
export type Firmness = (typeof FIRMNESS)[number];

/** Whether units come, go, or stay and are renewed. */
export type Way = 'comes' | 'stays' | 'goes';
const WAYS: Record<string, Way> = { buy: 'comes', lease: 'comes', upgrade: 'stays', extend: 'stays' };
export const wayOf = (change: Planned): Way => WAYS[change.action] ?? 'goes';

/** Purchases, leases and upgrades are renewals; extensions, retirements and transfers are not. */
export const renews = (change: Planned) => ['buy', 'lease', 'upgrade'].includes(change.action);

export interface Wanted {
  /** Only this capability; undefined: those which the nation changes; `all`. */
  capability?: string;
  holder?: string;
  action?: string;
  from: number;
  to: number;
}

/** The changes of one capability: the nation's own, and those of others by their code. */
export interface Group {
  capability: string;
  own: Planned[];
  others: Planned[];
  /** Others that renew in the same years as the nation. */
  together: string[];
}

const inYears = (change: Planned, from: number, to: number) => change.from_year <= to && change.to_year >= from;

/** Others that renew the same capability in a year in which the nation does, seen through a window of years. */
export function together(own: Planned[], others: Planned[], from: number, to: number): string[] {
  const mine = own.filter(renews);
  const same = (other: Planned) =>
    mine.some((change) => Math.max(change.from_year, other.from_year, from) <= Math.min(change.to_year, other.to_year, to));
  return [...new Set(others.filter((other) => renews(other) && same(other)).map((other) => other.holder))].sort();
}

/** What is drawn: capability by capability, in the order of their names. */
export function groupsOf(plans: Plans[], nation: string, wanted: Wanted, nameOf: (capability: string) => string): Group[] {
  const byYear = (a: Planned, b: Planned) => a.from_year - b.from_year || a.to_year - b.to_year || a.id.localeCompare(b.id);
  return plans
    .map(({ capability, changes }) => {
      const seen = changes.filter(
        (change) => inYears(change, wanted.from, wanted.to) && (!wanted.action || wanted.action === change.action),
      );
      const own = seen.filter((change) => change.holder === nation).sort(byYear);
      const others = seen
        .filter((change) => change.holder !== nation && (!wanted.holder || change.holder === wanted.holder))
        .sort((a, b) => a.holder.localeCompare(b.holder) || byYear(a, b));
      return { capability, own, others, together: together(own, others, wanted.from, wanted.to) };
    })
    .filter((group) => {
      if (group.others.length === 0 && (wanted.holder || group.own.length === 0)) return false;
      return wanted.capability ? wanted.capability === 'all' || wanted.capability === group.capability : group.own.length > 0;
    })
    .sort((a, b) => nameOf(a.capability).localeCompare(nameOf(b.capability)));
}

/** How many others change something in a year, by the way of the change. */
export function density(others: Planned[], year: number): Record<Way, number> {
  const holders = { comes: new Set<string>(), stays: new Set<string>(), goes: new Set<string>() };
  others.filter((change) => inYears(change, year, year)).forEach((change) => holders[wayOf(change)].add(change.holder));
  return { comes: holders.comes.size, stays: holders.stays.size, goes: holders.goes.size };
}
