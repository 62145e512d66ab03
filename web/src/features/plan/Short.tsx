// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName } from '../../parts/names';
import { Empty } from '../../parts/states';
import type { Plan } from './asked';
import { useUnits } from './why';

type Row = Plan['short'][number];

/** What is short in spite of the plan. */
export function Short({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const units = useUnits();
  if (!plan.objective) return null;
  const most = ({ years }: Row) => Math.max(...years.map(({ units }) => units));
  const columns: Column<Row>[] = [
    { id: 'nation', header: t('plan.nation'), value: (row) => name('nations', row.nation) },
    { id: 'capability', header: t('plan.capability'), value: (row) => name('capabilities', row.capability), show: (row) => <CapabilityName id={row.capability} nation={row.nation} /> },
    {
      id: 'most', header: t('plan.most_short'), numeric: true, value: most,
      show: (row) => <Figure value={most(row)} why={{ title: `${t('plan.most_short')}: ${name('nations', row.nation)}, ${name('capabilities', row.capability)}`, formula: t('plan.formula_short'), method: 'plan', rows: units(row.years) }} />,
    },
    { id: 'years', header: t('plan.years_short'), value: (row) => units(row.years).map(({ label }) => label).join(', ') },
  ];
  return (
    <Section title={t('plan.short')} note={t('plan.short_note')}>
      {plan.short.length === 0 ? <Empty title={t('plan.short_none')} /> : <DataTable caption={t('plan.short')} columns={columns} rows={plan.short} />}
    </Section>
  );
}
