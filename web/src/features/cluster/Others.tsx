// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Button } from '../../parts/Button';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { useNations } from '../../parts/names';
import { Empty, NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import { type Cluster, type Game, type OtherGroup, stepOf, useAsked } from './asked';
import { useAssumed } from './why';

/** The same cluster with one nation less or more: who gains by it, and who loses. */
export function Others({ cluster, game }: { cluster: Cluster; game: Game }) {
  const { t } = useTranslation();
  const { joining, leaving } = cluster;
  const losing = joining?.filter((other) => other.lose.length > 0).length ?? 0;
  return (
    <Section title={t('cluster.others')} note={t('cluster.others_note')}>
      {losing > 0 && <p>{t('cluster.founder', { count: losing })}</p>}
      {joining === null ? <NotEnough>{t('cluster.too_many_to_try')}</NotEnough> : <Table cluster={cluster} game={game} groups={joining} kind="joining" />}
      <Table cluster={cluster} game={game} groups={leaving} kind="leaving" />
    </Section>
  );
}

interface Props {
  cluster: Cluster;
  game: Game;
  groups: OtherGroup[];
  kind: 'joining' | 'leaving';
}

function Table(props: Props) {
  const { t } = useTranslation();
  const columns = useColumns(props);
  const { groups, kind } = props;
  if (groups.length === 0) return <Empty title={t(`cluster.none_${kind}`)} />;
  return <DataTable caption={t(`cluster.${kind}`)} columns={columns} rows={groups} />;
}

function useColumns({ cluster, game, kind }: Props): Column<OtherGroup>[] {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const nations = useNations();
  const { setFilter } = useView();
  const { members } = useAsked();
  const assumptions = useAssumed(cluster);
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value / stepOf(game), lang, { digits: 2 }));
  const go = (nation: string) => setFilter('member', kind === 'joining' ? [...members, nation] : members.filter((one) => one !== nation));
  const why = (row: OtherGroup) => ({
    title: t(`cluster.with_${kind}`, { nation: name('nations', row.nation) }),
    formula: t('cluster.others_formula'),
    method: 'cluster',
    rows: row.shares.map((share) => ({ label: name('nations', share.nation), value: `${number(share.before)} → ${number(share.after)}` })),
    assumptions,
  });
  return [
    {
      id: 'nation', header: t(`cluster.who_${kind}`), value: (row) => name('nations', row.nation),
      show: (row) => <Button look="quiet" aria-label={t(`cluster.with_${kind}`, { nation: name('nations', row.nation) })} onPress={() => go(row.nation)}>{name('nations', row.nation)}</Button>,
    },
    { id: 'together', header: t('cluster.together'), numeric: true, value: (row) => row.together },
    { id: 'gain', header: t('cluster.gain'), numeric: true, value: (row) => row.gain, show: (row) => <Figure value={row.gain} percent digits={1} why={why(row)} /> },
    { id: 'saved', header: t(`cluster.saved_${game.measure}`), numeric: true, value: (row) => row.saved / stepOf(game), show: (row) => <Figure value={row.saved / stepOf(game)} digits={2} why={why(row)} /> },
    { id: 'lose', header: t('cluster.lose'), value: (row) => (row.lose.length === 0 ? t('cluster.nobody_loses') : nations(row.lose)) },
  ];
}
