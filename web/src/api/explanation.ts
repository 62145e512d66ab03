// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from './client';
import { useAsk, useCompared } from './useAsk';

/** One balance of one nation through the years, with everything that it rests on. */
export type Explanation = Result<'/v1/nations/{nation}/capabilities/{capability}'>;
export type ExplainedYear = Explanation['years'][number];
export type Row = Explanation['rows'][number];

const PATH = '/v1/nations/{nation}/capabilities/{capability}';

export const useExplanation = (nation: string, capability: string) => useAsk(PATH, { path: { nation, capability } });
export const useExplanationBefore = (nation: string, capability: string) => useCompared(PATH, { path: { nation, capability } });

/** The text of a cell of a row, if it is not empty. */
export function cellText(row: Row, column: string): string | undefined {
  return row.cells.find((cell) => cell.column === column)?.text;
}

/** The rows that went into a year, each once. */
export function rowsOf(explanation: Explanation, year: ExplainedYear): Row[] {
  const stocks = [...year.stocks, ...year.pools.flatMap((pool) => pool.stocks)];
  const used = [
    ...stocks.flatMap((stock) => stock.lines.flatMap((line) => line.steps.map((step) => step.row))),
    ...year.pools.flatMap((pool) => pool.row ?? []),
    ...[...year.access_in, ...year.access_out].flatMap((access) => [access.row, access.assurance_row ?? []].flat()),
    ...year.need.kinds.flatMap((kind) => kind.rows),
  ];
  return [...new Set(used)].flatMap((at) => explanation.rows[at] ?? []);
}
