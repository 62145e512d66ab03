// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Whole = Result<'/v1/cooperations/{cooperation}'>;
export type RoleRow = Whole['roles'][number];

/** What a nation can do in a cooperation, apart from taking part; the decision to use stands last and apart. */
export const DOES = ['owner', 'operator', 'user', 'trainer', 'maintainer', 'host', 'decides'] as const;

/** A nation with what it does. */
export interface Does {
  nation: string;
  /** Takes part, leads or observes, and does so on the day that was asked for. */
  rows: RoleRow[];
  in_force: boolean;
}

/** The nations of a cooperation: those in it first, the lead before the others. */
export function byNation(roles: RoleRow[]): Does[] {
  const nations = [...new Set(roles.map((row) => row.nation))];
  const all = nations.map((nation) => {
    const rows = roles.filter((row) => row.nation === nation);
    return { nation, rows, in_force: rows.some((row) => row.in_force && row.role !== 'observer') };
  });
  const leads = (one: Does) => one.rows.some((row) => row.role === 'lead' && row.in_force);
  return all.sort(
    (a, b) => Number(b.in_force) - Number(a.in_force) || Number(leads(b)) - Number(leads(a)) || a.nation.localeCompare(b.nation),
  );
}

/** Which of the things that can be done nobody is said to do. */
export function unsaid(roles: RoleRow[]): (typeof DOES)[number][] {
  return DOES.filter((role) => !roles.some((row) => row.role === role));
}

/** The nations that decide on use on the day that was asked for. */
export function deciders(roles: RoleRow[]): string[] {
  return [...new Set(roles.filter((row) => row.role === 'decides' && row.in_force).map((row) => row.nation))];
}
