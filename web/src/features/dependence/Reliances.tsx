// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, HolderName, useHolder } from '../../parts/names';
import { Empty } from '../../parts/states';
import { useCode } from '../../words/useCode';
import { useView } from '../../view/useView';
import { Notice } from './Notice';
import { Terms } from './Terms';
import { type Dependence, type Reliance, TERMS } from './withdrawal';

type Concentration = Dependence['concentration'][number];

/** Everything used of others, with its terms, and how much of it comes from one. */
export function Reliances({ dependence }: { dependence: Dependence }) {
  const { t } = useTranslation();
  const reliances = useRelianceColumns();
  const concentration = useConcentrationColumns();
  return (
    <>
      <Section title={t('dependence.used')} note={t('dependence.used_note')}>
        {dependence.reliances.length === 0 ? (
          <Empty title={t('dependence.uses_nothing')}>{t('dependence.uses_nothing_text')}</Empty>
        ) : (
          <DataTable caption={t('dependence.used')} columns={reliances} rows={dependence.reliances} />
        )}
      </Section>
      {dependence.concentration.length > 0 && (
        <Section title={t('dependence.concentration')} note={t('dependence.concentration_note')}>
          <DataTable caption={t('dependence.concentration')} columns={concentration} rows={dependence.concentration} />
        </Section>
      )}
    </>
  );
}

function useRelianceColumns(): Column<Reliance>[] {
  const { t } = useTranslation();
  const { catalogue, name } = useCatalogue();
  const { view } = useView();
  const code = useCode();
  const holder = useHolder();
  return useMemo(() => {
    const units = new Map(catalogue.capabilities.map(({ id, unit }) => [id, unit]));
    return [
      {
        id: 'capability',
        header: t('before_after.whose_capability'),
        value: (row) => name('capabilities', row.capability),
        show: (row) => <CapabilityName id={row.capability} nation={view.nation} />,
      },
      { id: 'provider', header: t('dependence.provider'), value: (row) => holder(row.provider), show: (row) => <HolderName id={row.provider} /> },
      {
        id: 'terms',
        header: t('dependence.terms'),
        // Sorted from what can be counted on to what must be asked for.
        value: (row) => `${TERMS.indexOf(row.terms) + 1} ${code('terms', row.terms)}`,
        show: (row) => <Terms terms={row.terms} />,
      },
      {
        id: 'quantity',
        header: t('dependence.quantity'),
        numeric: true,
        value: (row) => row.quantity,
        show: (row) => <Figure value={row.quantity} unit={row.unit ?? units.get(row.capability)} />,
      },
      { id: 'notice', header: t('dependence.notice'), numeric: true, value: (row) => row.notice_months, show: (row) => <Notice months={row.notice_months} /> },
    ];
  }, [t, catalogue, name, view.nation, code, holder]);
}

function useConcentrationColumns(): Column<Concentration>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const holder = useHolder();
  return useMemo(
    () => [
      { id: 'capability', header: t('before_after.whose_capability'), value: (row) => name('capabilities', row.capability) },
      { id: 'largest', header: t('dependence.largest'), value: (row) => (row.largest === null ? t('dependence.several') : holder(row.largest)), show: (row) => (row.largest === null ? t('dependence.several') : <HolderName id={row.largest} />) },
      {
        id: 'share',
        header: t('dependence.largest_share'),
        numeric: true,
        value: (row) => row.largest_share,
        show: (row) => (
          <Figure value={row.largest_share} percent why={{ title: `${t('dependence.largest_share')}: ${name('capabilities', row.capability)}`, method: 'dependence', formula: 'max g(p) ÷ Σ g(p)' }} />
        ),
      },
      {
        id: 'herfindahl',
        header: t('dependence.herfindahl'),
        numeric: true,
        value: (row) => row.herfindahl,
        show: (row) => (
          <Figure value={row.herfindahl} digits={2} why={{ title: `${t('dependence.herfindahl')}: ${name('capabilities', row.capability)}`, method: 'dependence', formula: 'Σ (g(p) ÷ Σ g)²' }} />
        ),
      },
    ],
    [t, name, holder],
  );
}
