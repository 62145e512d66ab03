// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, useHolder } from '../../parts/names';
import { Verdict } from '../../parts/Sign';
import { Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { Notice } from './Notice';
import { useWithout } from './useWithout';
import type { Break } from './withdrawal';
import css from './dependence.module.css';

/** The fewest whose absence makes a need fall short. */
export function Breaks({ breaks }: { breaks: Break[] }) {
  const { t } = useTranslation();
  const columns = useBreakColumns();
  return (
    <Section title={t('dependence.sets')} note={t('dependence.sets_note')}>
      {breaks.length === 0 ? (
        <Empty title={t('dependence.no_sets')}>{t('dependence.no_sets_text')}</Empty>
      ) : (
        <DataTable caption={t('dependence.sets')} columns={columns} rows={breaks} />
      )}
    </Section>
  );
}

function useBreakColumns(): Column<Break>[] {
  const { t } = useTranslation();
  const { catalogue, name } = useCatalogue();
  const { view } = useView();
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
      { id: 'without', header: t('dependence.set'), value: (row) => row.without.map(holder).join(', ') },
      {
        id: 'shortfall',
        header: t('dependence.shortfall'),
        numeric: true,
        value: (row) => row.shortfall_after.value,
        show: (row) => (
          <Figure
            value={row.shortfall_after}
            before={row.shortfall_before}
            unit={units.get(row.capability)}
            why={{ title: t('dependence.shortfall_of', { capability: name('capabilities', row.capability) }), method: 'dependence', balance: { nation: view.nation, capability: row.capability, year: view.year } }}
          />
        ),
      },
      {
        id: 'certain',
        header: t('dependence.fate'),
        value: (row) => t(row.certain ? 'dependence.falls' : 'dependence.may_fall'),
        show: (row) => <Verdict is={row.certain ? 'fail' : 'warn'}>{t(row.certain ? 'dependence.for_certain' : 'dependence.may_fall')}</Verdict>,
      },
      { id: 'notice', header: t('dependence.notice'), numeric: true, value: (row) => row.notice_months, show: (row) => <Notice months={row.notice_months} /> },
      {
        id: 'see',
        header: t('dependence.see'),
        value: () => '',
        show: (row) => <See without={row.without} />,
      },
    ];
  }, [t, catalogue, name, view.nation, view.year, holder]);
}

/** Takes these away; what is no nation goes with those that carry it. */
function See({ without }: { without: string[] }) {
  const { t } = useTranslation();
  const { catalogue } = useCatalogue();
  const { choose } = useWithout();
  const holder = useHolder();
  if (!without.every((id) => catalogue.nations.some((nation) => nation.id === id))) return null;
  return (
    <Button className={css.see} onPress={() => choose(without)} aria-label={t('dependence.see_set', { who: without.map(holder).join(', ') })}>
      {t('dependence.see')}
    </Button>
  );
}
