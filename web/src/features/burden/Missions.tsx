// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Section } from '../../parts/Lead';
import { SourceLink } from '../../parts/names';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import type { BurdenPage } from './measures';

type Mission = BurdenPage['missions'][number];

/** The missions behind the numbers, and what the chosen nation gave. */
export function Missions({ missions }: { missions: Mission[] }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { view } = useView();
  const text = useText();
  const columns = useMemo<Column<Mission>[]>(() => {
    const own = (row: Mission) => row.contributions.filter(({ nation }) => nation === view.nation);
    return [
      { id: 'name', header: t('burden.mission'), value: (row) => text(row.name) },
      { id: 'region', header: t('burden.region'), value: (row) => row.region },
      { id: 'nations', header: t('burden.contributors'), numeric: true, value: (row) => new Set(row.contributions.map(({ nation }) => nation)).size },
      {
        id: 'own',
        header: t('burden.own_people', { nation: inText(view.nation) }),
        numeric: true,
        // Several contributions to one mission follow each other; the largest is no sum of them.
        value: (row) => (own(row).length === 0 ? 0 : Math.max(...own(row).map(({ personnel }) => personnel ?? -1))),
        show: (row) => {
          const people = own(row).flatMap(({ personnel }) => personnel ?? []);
          if (own(row).length === 0) return '–';
          return people.length > 0 ? Math.max(...people) : t('figure.unknown');
        },
      },
      { id: 'source', header: t('picture.source'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
    ];
  }, [t, text, inText, view.nation]);
  if (missions.length === 0) return null;
  return (
    <Section title={t('burden.missions_behind')} note={t('burden.missions_note')}>
      <DataTable caption={t('burden.missions_behind')} columns={columns} rows={missions} marked={(row) => row.contributions.some(({ nation }) => nation === view.nation)} />
    </Section>
  );
}
