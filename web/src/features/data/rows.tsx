// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import type { Column } from '../../parts/columns';
import { SourceLink } from '../../parts/names';
import css from './data.module.css';

export type PackageRow = Result<'/v1/assumptions'>['rows'][number];
type Cell = PackageRow['cells'][number];

/** Columns that are shown apart, or say nothing to a reader. */
const APART = new Set(['source', 'document', 'assumption', 'id']);

/** What stands in a cell: a name where the package has one. */
export function useCellText() {
  const { catalogue, lang } = useCatalogue();
  const names = useMemo(() => {
    const kinds = [catalogue.nations, catalogue.capabilities, catalogue.formats, catalogue.forms, catalogue.cooperations, catalogue.instruments, catalogue.goals, catalogue.measures];
    const named = kinds.flatMap((kind) => kind.map((one): [string, string] => [one.id, one.name[lang]]));
    return new Map([...named, ...catalogue.equipment.map((one): [string, string] => [one.id, one.name])]);
  }, [catalogue, lang]);
  return useCallback((cell: Cell) => names.get(cell.text) ?? cell.text, [names]);
}

/** The cells of a row, each with its column. */
export function Cells({ cells }: { cells: Cell[] }) {
  const { lang } = useCatalogue();
  const text = useCellText();
  const other = lang === 'nl' ? '_en' : '_nl';
  const shown = cells.filter(({ column }) => !APART.has(column) && !column.endsWith(other));
  return (
    <p className={css.cells}>
      {shown.map((cell, at) => (
        <span key={cell.column}>
          {at > 0 && ' · '}
          {cell.column} <b>{text(cell)}</b>
        </span>
      ))}
    </p>
  );
}

/** Columns that show rows of any table. */
export function useRowColumns(): Column<PackageRow>[] {
  const { t } = useTranslation();
  const text = useCellText();
  return useMemo(
    () => [
      { id: 'table', header: t('data.table'), value: (row) => row.table },
      {
        id: 'cells', header: t('data.says'), value: (row) => row.cells.map((cell) => `${cell.column} ${text(cell)}`).join('; '),
        show: (row) => <Cells cells={row.cells} />,
      },
      { id: 'source', header: t('policy.document'), value: (row) => row.source ?? '', show: (row) => row.source && <SourceLink id={row.source} /> },
      { id: 'place', header: t('data.place'), value: (row) => place(row), show: (row) => <span className={css.soft}>{place(row)}</span> },
    ],
    [t, text],
  );
}

/** File and record, as editors name a place. */
export const place = (row: PackageRow) => (row.file ? `${row.file}:${row.row}` : '');
