// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { Picture } from '../../parts/Picture';
import { useView } from '../../view/useView';
import { Dots } from './Dots';
import { type Burden, type Burdens, type MeasureId, MEASURES, measureOf, ordered } from './measures';
import { Tools } from './Tools';
import { useMarked } from './useMarked';

interface Props {
  burdens: Burdens;
  before?: Burdens;
  measures: MeasureId[];
  words: 'means' | 'risk';
  /** Choice of order and of nations that stand out. */
  tools?: boolean;
}

/** Measures side by side, nations in one order. */
export function SideBySide({ burdens, before, measures, words, tools }: Props) {
  const { t } = useTranslation();
  const { filter, href } = useView();
  const { marked } = useMarked();
  const order = filter('order');
  const shown = useMemo(() => MEASURES.filter(({ id }) => measures.includes(id)), [measures]);
  const nations = useMemo(() => ordered(burdens.nations, measureOf(order)), [burdens, order]);
  const columns = useBurdenColumns(measures);
  const title = t(`burden.${words}_title`, { year: burdens.year });
  return (
    <Section title={t(`burden.${words}`)} note={t(`burden.${words}_note`)}>
      {tools && <Tools nations={burdens.nations} />}
      <Picture
        title={title}
        caption={t(`burden.${words}_caption`)}
        source={<Link href={href('/data')}>{t('burden.source')}</Link>}
        name={`burden-${words}`}
        columns={columns}
        rows={nations}
      >
        <Dots measures={shown} nations={nations} before={before?.nations} marked={marked} label={title} />
      </Picture>
    </Section>
  );
}

/** Measures as columns. */
function useBurdenColumns(ids: MeasureId[]): Column<Burden>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  return useMemo(() => {
    const measures = MEASURES.filter(({ id }) => ids.includes(id));
    const columns = measures.map<Column<Burden>>(({ id, figure, value, percent, digits }) => ({
      id,
      header: t(`burden.${id}`),
      numeric: true,
      value,
      show: (row) => (
        <Figure
          value={value(row)}
          percent={percent}
          digits={digits}
          why={{ title: `${t(`burden.${id}`)}, ${name('nations', row.nation)}`, method: 'burden', formula: t(`burden.${id}_formula`), figure: { nation: row.nation, id: figure } }}
        />
      ),
    }));
    const year = { id: 'year', header: t('burden.spending_year'), numeric: true, value: (row: Burden) => row.spending_year, show: (row: Burden) => row.spending_year ?? t('figure.unknown') };
    const without = { id: 'without', header: t('burden.without_figure'), numeric: true, value: (row: Burden) => row.missions_without_personnel };
    return [
      { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
      ...columns,
      ...(ids.includes('spending') ? [year] : []),
      ...(ids.includes('people') ? [without] : []),
    ];
  }, [t, name, ids]);
}
