// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { Fragment, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { formatNumber } from '../number/format';
import { Button } from './Button';
import type { Column } from './columns';
import { download, toCsv } from './download';
import css from './DataTable.module.css';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
/** More rows than this are shown when asked for. */
const FIRST = 100;

interface Props<Row> {
  /** What the table holds, in words: heard by those who do not see it, and the name of the file. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  /** A field that keeps only rows in which a word occurs; shown from a dozen rows on unless told. */
  search?: boolean;
  /** Which row stands out. */
  marked?: (row: Row) => boolean;
  /** What a row opens into, under it and as wide as the table; nothing while it is closed. */
  opened?: (row: Row) => ReactNode;
}

type Value = string | number | null | undefined;

/** Numbers by size, texts as the language orders them. Unknown values come last: they are no small number. */
function compare(a: Value, b: Value, lang: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), lang, { numeric: true });
}

function useRows<Row>(columns: Column<Row>[], rows: Row[], word: string): Row[] {
  return useMemo(() => {
    const wanted = word.trim().toLowerCase();
    if (!wanted) return rows;
    return rows.filter((row) => columns.some((c) => String(c.value(row) ?? '').toLowerCase().includes(wanted)));
  }, [columns, rows, word]);
}

/** A table that can be sorted, searched and taken away. */
export function DataTable<Row extends object>({ caption, columns, rows, search, marked, opened }: Props<Row>) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const [word, setWord] = useState('');
  const [all, setAll] = useState(false);
  const data = useRows(columns, rows, useDeferredValue(word));
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.value(row) ?? undefined,
        sortUndefined: 'last' as const,
        sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }, id: string) =>
          compare(a.getValue(id) as Value, b.getValue(id) as Value, lang),
        sortDescFirst: column.numeric ?? false,
      })),
    [columns, lang],
  );
  const table = useTable({ features, columns: definitions, data });
  const sorted = table.getRowModel().rows;
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <div className={css.frame}>
      <div className={css.tools}>
        {(search ?? rows.length > 12) && (
          <label>
            <span className="sr-only">{t('table.search')}</span>
            <input type="search" placeholder={t('table.search')} value={word} onChange={(e) => setWord(e.target.value)} />
          </label>
        )}
        <span className={css.count} role="status">
          {t('table.rows', { count: data.length, number: formatNumber(data.length, lang) })}
        </span>
        <Button look="quiet" onPress={() => download(`${caption}.csv`, new Blob([toCsv(columns, data)], { type: 'text/csv' }))}>
          CSV
        </Button>
      </div>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={css.table}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => {
                const at = table.getColumn(column.id)!;
                const order = at.getIsSorted();
                return (
                  <th
                    key={column.id}
                    scope="col"
                    className={column.numeric ? css.number : undefined}
                    aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
                  >
                    <button type="button" onClick={at.getToggleSortingHandler()}>
                      {column.header}
                      <span aria-hidden>{order === 'asc' ? ' \u2191' : order === 'desc' ? ' \u2193' : ''}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const inside = opened?.(row.original);
              return (
                <Fragment key={row.id}>
                  <tr className={marked?.(row.original) ? css.marked : undefined}>
                    {columns.map((column) => (
                      <td key={column.id} className={column.numeric ? css.number : undefined}>
                        <Cell column={column} row={row.original} />
                      </td>
                    ))}
                  </tr>
                  {inside && (
                    <tr>
                      <td colSpan={columns.length}>{inside}</td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length && (
        <Button onPress={() => setAll(true)}>{t('table.all', { number: formatNumber(sorted.length, lang) })}</Button>
      )}
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  if (column.show) return column.show(row);
  const value = column.value(row);
  if (value === null || value === undefined) return <span className={css.unknown}>{t('figure.unknown')}</span>;
  return typeof value === 'number' ? formatNumber(value, lang) : value;
}
