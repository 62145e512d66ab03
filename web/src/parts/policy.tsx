// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import type { Result } from '../api/client';
import { useCode } from '../words/useCode';
import { useText } from '../words/useText';
import type { Column } from './columns';
import { DataTable } from './DataTable';
import { Day } from './Day';
import { Figure } from './Figure';
import { CapabilityName, CooperationName, SourceLink } from './names';
import { Verdict } from './Sign';
import css from './policy.module.css';

type Whole = Result<'/v1/cooperations/{cooperation}'>;
export type Access = Whole['access'][number];
export type Priority = Whole['priorities'][number];
export type Commitment = Whole['commitments'][number];
export type Judgement = Whole['judgements'][number];

/** The name of a nation, a format or a cooperation: holders and partners may be any of them. */
export function useAnyName() {
  const { name } = useCatalogue();
  return useCallback(
    (id: string) => {
      const kinds = ['nations', 'formats', 'cooperations'] as const;
      return kinds.map((kind) => name(kind, id)).find((found) => found !== id) ?? id;
    },
    [name],
  );
}

/** What nations want, with whom and why. */
export function PriorityTable({ caption, rows }: { caption: string; rows: Priority[] }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const any = useAnyName();
  const code = useCode();
  const text = useText();
  const columns: Column<Priority>[] = [
    { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
    { id: 'partner', header: t('policy.partner'), value: (row) => (row.partner ? any(row.partner) : '') },
    { id: 'text', header: t('policy.priority'), value: (row) => text(row.text), show: (row) => <p className={css.text}>{text(row.text)}</p> },
    { id: 'goal', header: t('policy.goal'), value: (row) => (row.goal ? name('goals', row.goal) : '') },
    { id: 'rank', header: t('policy.rank'), value: (row) => (row.rank ? code('rank', row.rank) : t('policy.no_rank')) },
    { id: 'source', header: t('policy.document'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}

/** What was promised, and what became of it; `within` a cooperation its name need not be said. */
export function CommitmentTable({ caption, rows, within }: { caption: string; rows: Commitment[]; within?: boolean }) {
  const { t } = useTranslation();
  const code = useCode();
  const text = useText();
  const state = (row: Commitment) => (row.state ? code('commitment_state', row.state) : t('figure.unknown'));
  const cooperation: Column<Commitment> = { id: 'cooperation', header: t('policy.cooperation'), value: (row) => row.cooperation ?? '', show: (row) => row.cooperation && <CooperationName id={row.cooperation} /> };
  const columns: Column<Commitment>[] = [
    { id: 'kind', header: t('policy.kind'), value: (row) => code('commitment', row.kind) },
    { id: 'text', header: t('policy.text'), value: (row) => text(row.text), show: (row) => <p className={css.text}>{text(row.text)}</p> },
    ...(within ? [] : [cooperation]),
    { id: 'owner', header: t('policy.owner'), value: (row) => row.owner ?? '' },
    { id: 'due', header: t('policy.due'), value: (row) => row.due, show: (row) => <Day date={row.due} /> },
    {
      id: 'state', header: t('policy.state'), value: (row) => (row.late ? t('policy.late') : state(row)),
      show: (row) => (row.late ? <Verdict is="warn">{t('policy.late')}</Verdict> : state(row)),
    },
    { id: 'source', header: t('policy.document'), value: (row) => row.document, show: (row) => <SourceLink id={row.document} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}

/** Who may use what of whom, and who decides. */
export function AccessTable({ caption, rows }: { caption: string; rows: Access[] }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const any = useAnyName();
  const code = useCode();
  const columns = useMemo<Column<Access>[]>(
    () => [
      { id: 'capability', header: t('policy.capability'), value: (row) => name('capabilities', row.capability), show: (row) => <CapabilityName id={row.capability} nation={row.receiver} /> },
      { id: 'provider', header: t('policy.provider'), value: (row) => any(row.provider) },
      { id: 'receiver', header: t('policy.receiver'), value: (row) => any(row.receiver) },
      { id: 'quantity', header: t('policy.quantity'), numeric: true, value: (row) => row.quantity, show: (row) => <Figure value={row.quantity} unit={row.unit} /> },
      { id: 'terms', header: t('policy.terms'), value: (row) => code('terms', row.terms) },
      { id: 'decides', header: t('policy.decides'), value: (row) => (row.decides ? any(row.decides) : null) },
      { id: 'notice', header: t('policy.notice'), numeric: true, value: (row) => row.notice_months },
      { id: 'assurance', header: t('policy.assurance'), numeric: true, value: (row) => row.assurance, show: (row) => <Figure value={row.assurance} percent sign={row.assumption ? 'assumption' : undefined} /> },
      { id: 'in_force', header: t('policy.in_force'), value: (row) => (row.in_force ? t('policy.yes') : t('policy.no')) },
      { id: 'source', header: t('policy.document'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
    ],
    [t, name, any, code],
  );
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}

/** What persons decided, each with office, day and reason: beside what is computed, never mixed with it. */
export function Judgements({ rows }: { rows: Judgement[] }) {
  const { t } = useTranslation();
  return (
    <ul className={css.judgements}>
      {rows.map((row) => (
        <li key={`${row.table}|${row.key}|${row.aspect}|${row.date}|${row.office}`}>
          <b>
            {row.aspect.replaceAll('-', ' ')}: {row.value}
          </b>
          <p>{row.reason}</p>
          <p className={css.by}>
            {row.office}, <Day date={row.date} />
            {row.document ? (
              <>
                {' '}
                · <SourceLink id={row.document} />
              </>
            ) : (
              ` · ${t('policy.no_document')}`
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
