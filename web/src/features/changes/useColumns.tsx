// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { useHolder, SourceLink } from '../../parts/names';
import { type Action, type Firmness, type Planned } from './model';
import { useEquipment } from './useKnown';

/** Planned changes as a table. */
export function useChangeColumns(nation: string): Column<Planned>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { nameOf } = useEquipment();
  const holder = useHolder();
  return useMemo(
    () => [
      { id: 'capability', header: t('changes.capability'), value: (row) => name('capabilities', row.capability) },
      {
        id: 'holder',
        header: t('changes.holder'),
        value: (row) => holder(row.holder),
        show: (row) => (row.holder === nation ? <b>{holder(row.holder)}</b> : holder(row.holder)),
      },
      { id: 'action', header: t('changes.action'), value: (row) => t(`changes.${row.action as Action}`) },
      { id: 'quantity', header: t('changes.quantity'), numeric: true, value: (row) => row.quantity },
      { id: 'equipment', header: t('changes.type'), value: (row) => nameOf(row) || '–' },
      { id: 'from', header: t('changes.from'), numeric: true, value: (row) => row.from_year, show: (row) => row.from_year },
      { id: 'to', header: t('changes.to'), numeric: true, value: (row) => row.to_year, show: (row) => row.to_year },
      { id: 'firmness', header: t('changes.firmness'), value: (row) => t(`changes.${row.firmness as Firmness}`) },
      { id: 'source', header: t('picture.source'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
    ],
    [t, name, nameOf, holder, nation],
  );
}
