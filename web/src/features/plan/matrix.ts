// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Plan, Settings } from './asked';

/** One field of the matrix: what is short of a need before and after the plan. */
export interface Field {
  capability: string;
  nation: string;
  /** The column: a year where one nation is planned for, else the nation. */
  column: string;
  need: number;
  before: number;
  after: number;
}

/** What is short in spite of the plan. */
export function shortWith(plan: Plan) {
  const units = new Map(plan.short.flatMap((row) => row.years.map((one) => [`${row.nation} ${row.capability} ${one.year}`, one.units] as const)));
  return (nation: string, capability: string, year: number) => units.get(`${nation} ${capability} ${year}`) ?? 0;
}

/** Where something is short before or after the plan: by year for one nation, else over all years by nation. */
export function fieldsOf(plan: Plan, settings: Settings): Field[] {
  const alone = settings.nations.length === 1;
  const shortAfter = shortWith(plan);
  const fields = settings.needs.flatMap(({ nation, capability, years }) => {
    const after = ({ year }: { year: number }) => shortAfter(nation, capability, year);
    if (alone) return years.map<Field>((year) => ({ capability, nation, column: String(year.year), need: year.need, before: year.short, after: after(year) }));
    const sum = (of: (year: (typeof years)[number]) => number) => years.reduce((total, year) => total + of(year), 0);
    return [{ capability, nation, column: nation, need: sum(({ need }) => need), before: sum(({ short }) => short), after: sum(after) }];
  });
  const touched = (id: 'capability' | 'column') => new Set(fields.filter(({ before, after }) => before + after > 0).map((field) => field[id]));
  const [rows, columns] = [touched('capability'), touched('column')];
  return fields.filter((field) => rows.has(field.capability) && (alone || columns.has(field.column)));
}

/** How much of a need is short, in five shades; none where nothing is needed. */
export function shadeOf(short: number, need: number): number | null {
  if (need <= 0) return null;
  return short <= 0 ? 0 : Math.min(4, 1 + Math.floor((short / need) * 4));
}
