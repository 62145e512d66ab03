// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWhyBalance } from '../../frame/useWhyBalance';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Entry } from '../../parts/Entry';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { useView } from '../../view/useView';
import type { Cluster, Member } from './asked';
import css from './cluster.module.css';
import { useAloneWhy, useAssumed, useRows } from './why';

/** What each member needs, where that comes from, and its fleet alone. */
export function Members({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const columns = useColumns(cluster);
  return (
    <Section title={t('cluster.needs')} note={t('cluster.needs_note')}>
      <DataTable caption={t('cluster.needs')} columns={columns} rows={cluster.members} />
      <Given cluster={cluster} />
    </Section>
  );
}

function useColumns(cluster: Cluster): Column<Member>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const balance = useWhyBalance();
  const rowsOf = useRows(cluster);
  const assumptions = useAssumed(cluster);
  const alone = useAloneWhy(cluster);
  const { capability, year } = cluster;
  const own = (row: Member) => (row.own ?? 0) + (row.exclusive ?? 0);
  return [
    { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
    { id: 'need', header: t('cluster.need'), numeric: true, value: (row) => row.need.value, show: (row) => <Figure value={row.need} why={balance({ nation: row.nation, capability, year }, t('cluster.need'))} /> },
    { id: 'basis', header: t('cluster.basis'), value: (row) => t(`cluster.basis_${row.basis}`) },
    { id: 'own', header: t('cluster.own'), numeric: true, value: (row) => (row.own === null ? null : own(row)) },
    { id: 'turns', header: t('cluster.turns'), numeric: true, value: (row) => row.turns },
    {
      id: 'mean', header: t('cluster.mean'), numeric: true, value: (row) => row.mean,
      show: (row) => (
        <Figure value={row.mean} digits={2} sign={row.mean === null ? undefined : 'assumption'} why={{ title: `${t('cluster.mean')}: ${name('nations', row.nation)}`, formula: t(`cluster.mean_formula_${cluster.reading}`), method: 'cluster', rows: rowsOf(row.rows), assumptions }} />
      ),
    },
    {
      id: 'apart', header: t('cluster.fleet_alone'), numeric: true, value: (row) => row.apart,
      show: (row) => <Figure value={row.apart} why={alone(row)} />,
    },
  ];
}

/** A mean need that the reader assumes, for a member of which nothing is known or to try another. */
function Given({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { view, setFilter } = useView();
  const given = useMemo(() => new Map((view.filters.mean ?? []).map((text) => text.split(':') as [string, string])), [view.filters.mean]);
  const put = (nation: string, mean: string) => {
    const next = new Map(given);
    if (mean === '') next.delete(nation);
    else next.set(nation, mean);
    setFilter('mean', [...next].map((pair) => pair.join(':')).sort(), { replace: true });
  };
  return (
    <details className={css.given} open={given.size > 0 || undefined}>
      <summary>{t('cluster.give')}</summary>
      <p>{t('cluster.give_note')}</p>
      {cluster.members.map(({ nation }) => (
        <Entry key={nation} label={name('nations', nation)} type="number" min={0} max={10000} step="any" value={given.get(nation) ?? ''} onChange={(event) => put(nation, event.target.value)} />
      ))}
    </details>
  );
}
