// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Section } from '../../parts/Lead';
import { CapabilityName } from '../../parts/names';
import { Empty } from '../../parts/states';
import { useText } from '../../words/useText';
import type { Settings } from './asked';

type Left = Settings['left_out'][number];

/** What is not planned because a figure is not known: unknown is never planned as zero. */
export function LeftOut({ settings: { left_out: rows } }: { settings: Settings }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const text = useText();
  const columns: Column<Left>[] = [
    { id: 'nation', header: t('plan.nation'), value: (row) => name('nations', row.nation) },
    { id: 'capability', header: t('plan.capability'), value: (row) => name('capabilities', row.capability), show: (row) => <CapabilityName id={row.capability} nation={row.nation} /> },
    { id: 'because', header: t('plan.because'), value: (row) => text(row.because) },
    { id: 'year', header: t('plan.first_unknown'), numeric: true, value: (row) => row.year, show: (row) => row.year },
  ];
  return (
    <Section title={t('plan.left_out', { count: rows.length })} note={t('plan.left_out_note')}>
      {rows.length === 0 ? <Empty title={t('plan.left_out_none')} /> : <DataTable caption={t('plan.left_out', { count: rows.length })} columns={columns} rows={rows} />}
    </Section>
  );
}
