// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Facts } from '../../parts/Facts';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { SourceLink, useHolder, useTypeName } from '../../parts/names';
import { Empty } from '../../parts/states';
import type { Cluster } from './asked';
import { useRows } from './why';

type Cost = Cluster['costs'][number];
type Price = NonNullable<Cluster['purchase']>;

/** Which prices are used, and everything that the package has. */
export function Prices({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const rowsOf = useRows(cluster);
  const columns = useColumns();
  const { name } = useCatalogue();
  const price = (found: Price | null, what: 'purchase' | 'yearly' | 'fixed') =>
    found && (
      <Figure value={found.euro} digits={0} unit={t('cluster.euro_of', { year: found.price_year })} sign={found.assumption ? 'assumption' : 'sourced'} why={{ title: t(`cluster.price_${what}`), formula: t('cluster.price_formula'), method: 'cluster', rows: rowsOf([found.row, ...found.rate_rows]) }} />
    );
  const fixed = cluster.members.filter((one) => one.fixed).map((one) => ({ name: `${t('cluster.price_fixed')}: ${name('nations', one.nation)}`, value: price(one.fixed, 'fixed') }));
  return (
    <Section title={t('cluster.prices')} note={t('cluster.prices_note')}>
      {cluster.costs.length === 0 ? (
        <Empty title={t('cluster.no_prices')}>{t('cluster.no_prices_text')}</Empty>
      ) : (
        <>
          <Facts facts={[
            { name: t('cluster.price_purchase'), value: price(cluster.purchase, 'purchase') },
            { name: t('cluster.price_yearly'), value: price(cluster.yearly, 'yearly') },
            ...(fixed.length > 0 ? fixed : [{ name: t('cluster.price_fixed'), value: null }]),
          ]} />
          <DataTable caption={t('cluster.all_prices')} columns={columns} rows={cluster.costs} />
        </>
      )}
    </Section>
  );
}

function useColumns(): Column<Cost>[] {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const holder = useHolder();
  const typeName = useTypeName();
  return [
    { id: 'equipment', header: t('cluster.type'), value: (row) => (row.equipment ? typeName(row.equipment) : t('cluster.any_type')) },
    { id: 'holder', header: t('cluster.whose'), value: (row) => (row.holder ? holder(row.holder) : t('cluster.nobodys')) },
    { id: 'kind', header: t('cluster.kind'), value: (row) => t(`cluster.kind_${row.kind}` as 'cluster.kind_programme') },
    { id: 'amount', header: t('cluster.amount'), numeric: true, value: (row) => row.amount, show: (row) => (row.amount === null ? <Figure value={null} /> : `${formatNumber(row.amount, lang)} ${row.currency}${row.price_year ? ` ${row.price_year}` : ''}`) },
    { id: 'units', header: t('cluster.covers'), numeric: true, value: (row) => row.units, show: (row) => (row.units === null ? t('cluster.not_stated') : formatNumber(row.units, lang)) },
    { id: 'source', header: t('picture.source'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
  ];
}
