// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, SourceLink } from '../../parts/names';
import { NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import type { BurdenPage } from './measures';

type Task = BurdenPage['overseas'][number];

/** What nations must be able to do overseas, in the Caribbean parts of the Kingdom among others. */
export function Overseas({ page }: { page: BurdenPage }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { view } = useView();
  const columns = useColumns();
  const rows = useMemo(() => {
    const own = (row: Task) => Number(row.nation !== view.nation);
    return [...page.overseas].sort((a, b) => own(a) - own(b));
  }, [page, view.nation]);
  const stated = rows.some((row) => row.nation === view.nation);
  return (
    <Section title={t('burden.overseas')} note={t('burden.overseas_note')}>
      {!stated && <NotEnough>{t('burden.overseas_none', { nation: inText(view.nation) })}</NotEnough>}
      {rows.length > 0 && (
        <DataTable caption={t('burden.overseas')} columns={columns} rows={rows} marked={(row) => row.nation === view.nation} />
      )}
    </Section>
  );
}

function useColumns(): Column<Task>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  return useMemo(
    () => [
      { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
      { id: 'region', header: t('burden.region'), value: (row) => row.region },
      {
        id: 'capability',
        header: t('change.capability'),
        value: (row) => name('capabilities', row.capability),
        show: (row) => <CapabilityName id={row.capability} nation={row.nation} />,
      },
      { id: 'task', header: t('burden.task'), value: (row) => row.task?.replaceAll('-', ' ') ?? '–' },
      {
        id: 'quantity',
        header: t('burden.needed'),
        numeric: true,
        value: (row) => row.quantity,
        show: (row) => <Figure value={row.quantity} unit={row.unit} sign={row.assumption ? 'assumption' : 'sourced'} />,
      },
      {
        id: 'own',
        header: t('burden.must_be_own'),
        value: (row) => (row.must_be_own === null ? null : t(row.must_be_own ? 'burden.own_only' : 'burden.others_too')),
      },
      { id: 'years', header: t('burden.years'), value: (row) => `${row.from_year}–${row.to_year ?? ''}` },
      { id: 'source', header: t('picture.source'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
    ],
    [t, name],
  );
}
