// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { HolderName, useHolder } from '../../parts/names';
import { Empty } from '../../parts/states';
import type { Cluster } from './asked';
import { useRows } from './why';

type Row = Cluster['hours'][number]['receivers'][number] & { provider: string };

/** Who may use how many hours of pools in the capability. */
export function Hours({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const holder = useHolder();
  const rowsOf = useRows(cluster);
  const rows = cluster.hours.flatMap((pool) => pool.receivers.map<Row>((one) => ({ ...one, provider: pool.provider })));
  const columns: Column<Row>[] = [
    { id: 'pool', header: t('cluster.pool'), value: (row) => holder(row.provider), show: (row) => <HolderName id={row.provider} /> },
    { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
    {
      id: 'hours', header: t('cluster.hours_year'), numeric: true, value: (row) => row.hours,
      show: (row) => <Figure value={row.hours} why={{ title: `${t('cluster.hours_year')}: ${name('nations', row.nation)}`, method: 'cluster', rows: rowsOf([row.row]) }} />,
    },
    { id: 'member', header: t('cluster.in_cluster'), value: (row) => t(row.member ? 'cluster.yes' : 'cluster.no') },
  ];
  return (
    <Section title={t('cluster.hours')} note={rows.length > 0 ? t('cluster.hours_note') : undefined}>
      {rows.length === 0 ? <Empty title={t('cluster.no_hours')}>{t('cluster.no_hours_text')}</Empty> : <DataTable caption={t('cluster.hours')} columns={columns} rows={rows} marked={(row) => row.member} />}
    </Section>
  );
}
