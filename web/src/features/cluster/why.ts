// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why, WhyRow } from '../../frame/why';
import { formatNumber } from '../../number/format';
import type { Cluster, Member } from './asked';

/** Rows of the package by their position, as the drawer shows them. */
export function useRows({ rows }: Pick<Cluster, 'rows'>) {
  return useCallback(
    (positions: (number | null | undefined)[]): WhyRow[] =>
      positions.flatMap((at) => {
        const row = at === null || at === undefined ? undefined : rows[at];
        const cell = row?.cells.find(({ column }) => ['quantity', 'amount', 'value'].includes(column));
        return row ? [{ label: `${row.table}: ${row.key.replaceAll('|', ' ')}`, value: cell?.text ?? '', source: row.source }] : [];
      }),
    [rows],
  );
}

/** What is assumed of chance, in words. */
export function useAssumed(cluster: Cluster): string[] {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const share = (value: number) => formatNumber(value, lang, { percent: true, digits: 1 });
  return [
    t(`cluster.reading_${cluster.reading}_assumed`, { level: share(cluster.service_level) }),
    t(`cluster.common_${cluster.common_share.basis}`, { share: share(cluster.common_share.value) }),
    t('cluster.poisson'),
  ];
}

/** Why the fleet of one member is as large as it is when it stands alone. */
export function useAloneWhy(cluster: Cluster) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const rowsOf = useRows(cluster);
  const assumptions = useAssumed(cluster);
  return ({ nation, rows }: Member): Why => ({
    title: `${t('cluster.fleet_alone')}: ${name('nations', nation)}`,
    formula: t('cluster.alone_formula'),
    method: 'cluster',
    rows: rowsOf(rows),
    assumptions,
  });
}

/** Why the fleets are as large as they are. */
export function useFleetsWhy(cluster: Cluster) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const assumptions = useAssumed(cluster);
  const number = (value: number | null, digits = 2) => (value === null ? t('figure.unknown') : formatNumber(value, lang, { digits }));
  return (id: 'apart' | 'together' | 'gain'): Why => {
    const rows = cluster.members.map<WhyRow>((member) => ({
      label: name('nations', member.nation),
      value: id === 'apart' ? number(member.apart) : t('cluster.mean_of', { mean: number(member.mean) }),
    }));
    const { apart, together } = cluster.fleets ?? { apart: 0, together: 0 };
    return { title: t(`cluster.${id}`), formula: t(`cluster.${id}_formula`, { apart, together }), method: 'cluster', rows, assumptions };
  };
}
