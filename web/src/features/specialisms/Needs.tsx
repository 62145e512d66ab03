// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why } from '../../frame/why';
import { useWhyBalance } from '../../frame/useWhyBalance';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { CapabilityName } from '../../parts/names';
import { NoRequirement } from '../../parts/states';
import type { Row, Specialisms } from './found';

/** Whether what is said or shown covers the national and the common need. */
export function Needs({ found, rows, format }: { found: Specialisms; rows: Row[]; format: string }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const balance = useWhyBalance();
  const asked = rows.filter((row) => row.class !== 'not_shown' && row.class !== 'not_judged');
  const why = ({ one }: Row, what: string) => balance({ nation: found.nation, capability: one.capability, year: found.year }, what);
  const common = ({ one, scope }: Row, what: string): Why => ({
    title: `${what}: ${name('capabilities', one.capability)}, ${name('formats', format)}, ${found.year}`,
    method: 'specialisms',
    rows: scope.need
      ? [
          { label: t('specialisms.members'), value: scope.need.members },
          { label: t('specialisms.common_units'), value: <Figure value={scope.need.units} unit={scope.need.unit} /> },
          { label: t('specialisms.common_need'), value: <Figure value={scope.need.need} unit={scope.need.unit} /> },
        ]
      : [],
  });
  const columns: Column<Row>[] = [
    { id: 'capability', header: t('specialisms.capability'), value: ({ one }) => name('capabilities', one.capability), show: ({ one }) => <CapabilityName id={one.capability} nation={found.nation} /> },
    { id: 'class', header: t('specialisms.what'), value: (row) => t(`specialisms.class.${row.class}`) },
    {
      id: 'available', header: t('specialisms.available'), numeric: true, value: ({ one }) => one.balance?.available.value,
      show: (row) => <Figure value={row.one.balance?.available} unit={row.one.unit} why={why(row, t('specialisms.available'))} />,
    },
    {
      id: 'need', header: t('specialisms.own_need'), numeric: true, value: ({ one }) => one.balance?.need.units.value,
      show: (row) => <OwnNeed row={row} why={why(row, t('specialisms.own_need'))} />,
    },
    { id: 'met', header: t('specialisms.need_met'), numeric: true, value: ({ one }) => one.need_met, show: (row) => <Figure value={row.one.need_met ?? null} percent why={why(row, t('specialisms.need_met'))} /> },
    {
      id: 'common', header: t('specialisms.common_need'), numeric: true, value: ({ scope }) => scope.need?.need.value, 
      show: (row) => (row.scope.need ? <Figure value={row.scope.need.need} unit={row.scope.need.unit} why={common(row, t('specialisms.common_need'))} /> : t('specialisms.no_need')),
     },
    {
      id: 'short', header: t('specialisms.common_short'), numeric: true, value: ({ scope }) => scope.need?.shortfall.value, 
      show: (row) => (row.scope.need ? <Figure value={row.scope.need.shortfall} unit={row.scope.need.unit} why={common(row, t('specialisms.common_short'))} /> : t('specialisms.no_need')),
     },
  ];
  if (asked.length === 0) return <NoRequirement>{t('specialisms.needs_none')}</NoRequirement>;
  return <DataTable caption={t('specialisms.needs')} columns={columns} rows={asked} />;
}

/** What the nation needs, and where no document says so. */
function OwnNeed({ row: { one }, why }: { row: Row; why: ReturnType<ReturnType<typeof useWhyBalance>> }) {
  const { t } = useTranslation();
  const need = one.balance?.need;
  if (!need || need.basis === 'none') return <>{t('specialisms.no_need')}</>;
  return (
    <>
      <Figure value={need.units} unit={one.unit} why={why} />
      {need.basis === 'need_rule' && <small> ({t('shortfalls.by_rule')})</small>}
    </>
  );
}
