// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Result } from '../../api/client';
import { useAsk } from '../../api/useAsk';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Day } from '../../parts/Day';
import { Citation } from '../../parts/Documents';
import { Section } from '../../parts/Lead';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { useRowColumns } from './rows';
import css from './data.module.css';

type Cited = Result<'/v1/documents'>['documents'][number];

/** Every source: licence, and how many rows cite it. */
export default function SourcesPart() {
  const { t } = useTranslation();
  const { filter } = useView();
  const answer = useAsk('/v1/documents');
  const columns = useColumns();
  const chosen = filter('document');
  // Those on which most rests come first.
  const rows = useMemo(() => [...(answer.data?.documents ?? [])].sort((a, b) => b.rows - a.rows), [answer.data]);
  return (
    <>
      {chosen && <One key={chosen} id={chosen} />}
      <Answered answer={answer} height={600}>
        {() => (
          <Section title={t('data.sources')} note={t('data.sources_note')}>
            <DataTable caption={t('data.sources')} columns={columns} rows={rows} search marked={(row) => row.document.id === chosen} />
          </Section>
        )}
      </Answered>
    </>
  );
}

function useColumns(): Column<Cited>[] {
  const { t } = useTranslation();
  const { href } = useView();
  return useMemo(() => {
    const to = (id: string) => href('/data', { filters: { document: [id] } });
    return [
      {
        id: 'title', header: t('data.title'), value: ({ document }) => `${document.title} ${document.id}`,
        show: ({ document }) => (
          <div className={css.meaning}>
            <Link href={to(document.id)} lang={document.language ?? undefined}>{document.title}</Link>
            {document.number && <span className={css.soft}> {document.number}</span>}
          </div>
        ),
      },
      { id: 'publisher', header: t('data.publisher'), value: ({ document }) => document.publisher ?? document.authors ?? '' },
      { id: 'date', header: t('data.date'), value: ({ document }) => document.date, show: ({ document }) => <Day date={document.date} /> },
      { id: 'licence', header: t('data.licence'), value: ({ document }) => document.licence },
      { id: 'rows', header: t('data.cited_by'), numeric: true, value: (row) => row.rows },
    ];
  }, [t, href]);
}

/** One source with the rows that rest on it. */
function One({ id }: { id: string }) {
  const { t } = useTranslation();
  const all = useRowColumns();
  const columns = useMemo(() => all.filter((column) => column.id !== 'source'), [all]);
  const answer = useAsk('/v1/documents/{document}', { path: { document: id } });
  return (
    <Answered answer={answer} height={300}>
      {({ cited, rows, left_out }) => (
        <Section title={cited.document.title} note={t('data.cited_rows', { count: cited.rows })}>
          <div className={css.document}>
            <p>
              <Citation document={cited.document} />
            </p>
            {rows.length > 0 && <DataTable caption={cited.document.title} columns={columns} rows={rows} />}
            {left_out > 0 && <p className={css.soft}>{t('data.left_out', { count: left_out })}</p>}
          </div>
        </Section>
      )}
    </Answered>
  );
}
