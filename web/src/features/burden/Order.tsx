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
import { type Burden, type Burdens, measureOf, ordered, ORDERS, places } from './measures';
import { Ranks } from './Ranks';
import { useMarked } from './useMarked';

/** How the order of nations changes with the measure that is taken. */
export function Order({ burdens }: { burdens: Burdens }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { view, href } = useView();
  const { marked } = useMarked();
  const nations = useMemo(() => ordered(burdens.nations, undefined), [burdens]);
  const columns = useMemo<Column<Burden>[]>(() => {
    const found = ORDERS.map((id) => ({ id, places: places(nations, measureOf(id)!) }));
    return [
      { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
      ...found.map(({ id, places }) => ({
        id,
        header: t(`burden.${id}`),
        numeric: true,
        value: (row: Burden) => places.get(row.nation) ?? null,
      })),
    ];
  }, [nations, t, name]);
  const own = ORDERS.flatMap((id) => places(nations, measureOf(id)!).get(view.nation) ?? []);
  const title =
    own.length > 1
      ? t('burden.order_title', { nation: name('nations', view.nation), first: Math.min(...own), last: Math.max(...own) })
      : t('burden.order_title_other');
  return (
    <Section title={t('burden.places')} note={t('burden.order_note')}>
      <Picture
        title={title}
        caption={t('burden.order_caption')}
        source={<Link href={href('/data')}>{t('burden.source')}</Link>}
        name="burden-order"
        columns={columns}
        rows={nations}
      >
        <Ranks nations={nations} marked={marked} label={title} />
      </Picture>
    </Section>
  );
}
