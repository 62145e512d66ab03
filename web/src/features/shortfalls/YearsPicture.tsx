// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Explanation } from '../../api/explanation';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Picture } from '../../parts/Picture';
import { useView } from '../../view/useView';
import { YearsChart } from './YearsChart';

type Balance = Explanation['years'][number]['balance'];

/** What is needed and available, year by year. */
export function YearsPicture({ explanation, before }: { explanation: Explanation; before?: Explanation }) {
  const { t } = useTranslation();
  const { name, inText } = useCatalogue();
  const { view, set } = useView();
  const rows = useMemo(() => explanation.years.map(({ balance }) => balance), [explanation]);
  const old = useMemo(() => before?.years.map(({ balance }) => balance), [before]);
  const columns = useMemo<Column<Balance>[]>(() => {
    const figure = (id: 'national' | 'pooled' | 'access_in' | 'access_out' | 'available' | 'shortfall' | 'surplus') => ({
      id,
      header: t(`balance.part.${id}`),
      numeric: true,
      value: (row: Balance) => row[id].value,
      show: (row: Balance) => <Figure value={row[id]} />,
    });
    return [
      { id: 'year', header: t('frame.year'), value: (row) => String(row.year) },
      ...(['national', 'pooled', 'access_in', 'access_out', 'available'] as const).map(figure),
      { id: 'need', header: t('shortfalls.need'), numeric: true, value: (row) => row.need.units.value, show: (row) => <Figure value={row.need.units} /> },
      ...(['shortfall', 'surplus'] as const).map(figure),
    ];
  }, [t]);
  const documents = explanation.documents.map(({ title }) => title).slice(0, 3);
  const title = t('balance.title', { capability: name('capabilities', explanation.capability), nation: inText(explanation.nation) });
  return (
    <Picture
      title={title}
      caption={t('balance.caption')}
      source={documents.join('; ') || t('balance.no_source')}
      name={`${explanation.nation}-${explanation.capability}`}
      columns={columns}
      rows={rows}
    >
      <YearsChart balances={rows} before={old} unit={explanation.unit ?? null} year={view.year} label={title} onYear={(year) => set({ year })} />
    </Picture>
  );
}
