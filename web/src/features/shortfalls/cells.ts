// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type HeatMap = Result<'/v1/heat-map'>;
export type HeatRow = HeatMap['capabilities'][number];
/** What is shown in the cells. */
export type Mode = 'balance' | 'fragmentation' | 'dependence';
export const MODES: Mode[] = ['balance', 'fragmentation', 'dependence'];

/** One nation and one capability, taken out of the columns. */
export interface Cell {
  nation: string;
  capability: string;
  unit: string | null;
  state: 'shortfall' | 'may_fall_short' | 'met' | 'surplus' | 'no_need' | 'unknown' | null;
  byRule: boolean;
  shortfall: number | null;
  shortfallLow: number | null;
  shortfallHigh: number | null;
  surplus: number | null;
  available: number | null;
  need: number | null;
  fromAbroad: number | null;
  assumption: boolean;
  contradiction: boolean;
}

export function cellOf(row: HeatRow, nations: string[], at: number): Cell {
  const { columns } = row;
  const mark = columns.marks[at] ?? null;
  return {
    nation: nations[at]!,
    capability: row.capability,
    unit: row.unit ?? null,
    state: (columns.state[at] ?? null) as Cell['state'],
    byRule: columns.basis[at] === 'need_rule',
    shortfall: columns.shortfall[at] ?? null,
    shortfallLow: columns.shortfall_low[at] ?? null,
    shortfallHigh: columns.shortfall_high[at] ?? null,
    surplus: columns.surplus[at] ?? null,
    available: columns.available[at] ?? null,
    need: columns.need[at] ?? null,
    fromAbroad: columns.from_abroad[at] ?? null,
    assumption: mark === 'assumption' || mark === 'assumption_and_contradiction',
    contradiction: mark === 'contradiction' || mark === 'assumption_and_contradiction',
  };
}

/** Balance as one signed number: what is short below zero, what is over above it; null where that cannot be said. */
export function balanceOf(cell: Cell): number | null {
  if (cell.state === 'shortfall') return -(cell.shortfall ?? cell.shortfallLow ?? 0);
  if (cell.state === 'surplus') return cell.surplus;
  return cell.state === 'met' ? 0 : null;
}

/** A step from 1 to 4 by how large a part is of the whole; what has no whole is the largest. */
export function stepOf(part: number, whole: number | null): number {
  if (!whole) return 4;
  const share = part / whole;
  return share > 0.75 ? 4 : share > 0.4 ? 3 : share > 0.15 ? 2 : 1;
}

/** The shade of a cell: the name of a class, without which it has none. */
export function shadeOf(cell: Cell, mode: Mode, total: number): string | undefined {
  if (mode === 'balance') {
    if (cell.state === 'shortfall') return `gap${stepOf(cell.shortfall ?? cell.shortfallLow ?? 0, cell.need)}`;
    if (cell.state === 'surplus') return `over${stepOf(cell.surplus ?? 0, cell.need)}`;
    return cell.state === 'met' ? 'even' : cell.state === 'may_fall_short' ? 'maybe' : undefined;
  }
  const part = mode === 'dependence' ? cell.fromAbroad : cell.available;
  const whole = mode === 'dependence' ? cell.available : total;
  return part ? `over${stepOf(part, whole)}` : part === 0 ? 'even' : undefined;
}

/** How many nations are short for certain, of those whose need is known. */
export function shortOf(row: HeatRow): { short: number; known: number } {
  const states = row.columns.state;
  const known = row.columns.basis.filter((basis) => basis === 'requirement' || basis === 'need_rule').length;
  return { short: states.filter((state) => state === 'shortfall').length, known };
}
