// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import type { Burdens } from './measures';

interface Row {
  id: 'spending' | 'ratio';
  found: Burdens['spending'];
  was?: Burdens['spending'];
}

/** How unequal spending and capability are, over nations that all weigh the same. */
export function Inequality({ burdens, before }: { burdens: Burdens; before?: Burdens }) {
  const { t } = useTranslation();
  const rows: Row[] = [
    { id: 'spending', found: burdens.spending, was: before?.spending },
    { id: 'ratio', found: burdens.capability, was: before?.capability },
  ];
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'measure', header: t('burden.measure'), value: (row) => t(`burden.${row.id}`) },
      ...(['gini', 'theil'] as const).map<Column<Row>>((id) => ({
        id,
        header: t(`burden.${id}`),
        numeric: true,
        value: (row) => row.found[id],
        show: (row) => (
          <Figure
            value={row.found[id]}
            before={row.was?.[id]}
            digits={2}
            why={{ title: `${t(`burden.${id}`)}: ${t(`burden.${row.id}`)}`, method: 'burden', formula: t(`burden.${id}_formula`) }}
          />
        ),
      })),
      { id: 'nations', header: t('burden.counted'), numeric: true, value: (row) => row.found.nations },
    ],
    [t],
  );
  return (
    <Section title={t('burden.inequality')} note={t('burden.inequality_note')}>
      <DataTable caption={t('burden.inequality')} columns={columns} rows={rows} />
    </Section>
  );
}
