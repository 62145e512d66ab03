// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { Section } from '../../parts/Lead';
import { Picture } from '../../parts/Picture';
import { useView } from '../../view/useView';
import { type BurdenPage, knownOrders } from './measures';
import { Ranks } from './Ranks';
import { useMarked } from './useMarked';

interface Row {
  nation: string;
  places: (number | null)[];
}

/** How the order of nations changes with the measure that is taken. */
export function Order({ page }: { page: BurdenPage }) {
  const { t } = useTranslation();
  const { name, inText } = useCatalogue();
  const { view, href } = useView();
  const { marked } = useMarked();
  const orders = useMemo(() => knownOrders(page.orders), [page]);
  const rows = useMemo(() => {
    const places = orders.map((order) => new Map(order.places.map(({ nation, place }) => [nation, place])));
    const nations = page.burdens.nations.map(({ nation }) => nation).sort();
    return nations.map((nation) => ({ nation, places: places.map((known) => known.get(nation) ?? null) }));
  }, [orders, page]);
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
      ...orders.map(({ measure }, at) => ({
        id: measure.id,
        header: t(`burden.${measure.id}`),
        numeric: true,
        value: (row: Row) => row.places[at],
      })),
    ],
    [orders, t, name],
  );
  const own = rows.find(({ nation }) => nation === view.nation)?.places.filter((place) => place !== null) ?? [];
  const title =
    own.length > 1
      ? t('burden.order_title', { nation: inText(view.nation), first: Math.min(...own), last: Math.max(...own) })
      : t('burden.order_title_other');
  return (
    <Section title={t('burden.places')} note={t('burden.order_note')}>
      <Picture
        title={title}
        caption={t('burden.order_caption')}
        source={<Link href={href('/data')}>{t('burden.source')}</Link>}
        name="burden-order"
        columns={columns}
        rows={rows}
      >
        <Ranks orders={orders} marked={marked} label={title} />
      </Picture>
    </Section>
  );
}
