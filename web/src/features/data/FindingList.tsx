// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Verdict } from '../../parts/Sign';
import { Empty } from '../../parts/states';
import { useText } from '../../words/useText';
import type { Findings } from './useCheck';
import css from './FindingList.module.css';

type Group = Findings['codes'][number];
type Finding = Group['findings'][number];

/** What was found, by kind, errors first: where it stands, why, and what to do. */
export function FindingList({ findings }: { findings: Findings }) {
  const { t } = useTranslation();
  if (findings.codes.length === 0) return <Empty title={t('data.no_findings')}>{t('data.no_findings_text')}</Empty>;
  return (
    <div className={css.groups}>
      {findings.codes.map((group) => (
        <Kind key={group.code} group={group} open={group.severity === 'error' || findings.codes.length === 1} />
      ))}
    </div>
  );
}

function Severity({ is }: { is: string }) {
  const { t } = useTranslation();
  if (is === 'error') return <Verdict is="fail">{t('data.error')}</Verdict>;
  if (is === 'warning') return <Verdict is="warn">{t('data.warning')}</Verdict>;
  return <span>{t('data.note')}</span>;
}

function Kind({ group, open }: { group: Group; open: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  const columns = useMemo<Column<Finding>[]>(
    () => [
      { id: 'file', header: t('data.file'), value: (row) => row.file ?? row.table ?? '', show: (row) => <span className={css.file}>{row.file ?? row.table}</span> },
      { id: 'row', header: t('data.row'), numeric: true, value: (row) => row.row ?? undefined, show: (row) => <>{row.row ?? ''}</> },
      { id: 'column', header: t('data.column'), value: (row) => row.column ?? '' },
      { id: 'cell', header: t('data.cell'), value: (row) => row.cell ?? '', show: (row) => <span className={css.cell}>{row.cell}</span> },
      { id: 'cause', header: t('data.cause'), value: (row) => text(row.cause), show: (row) => <p className={css.said}>{text(row.cause)}</p> },
      {
        id: 'action', header: t('data.action'), value: (row) => text(row.action),
        show: (row) => <p className={css.said}>{text(row.action)}{row.suggestion && ` ${t('data.suggestion', { text: row.suggestion })}`}</p>,
      },
    ],
    [t, text],
  );
  return (
    <details className={css.group} open={open}>
      <summary>
        <Severity is={group.severity} /> <span className={css.meaning}>{text(group.meaning)}</span>
        <span className={css.count}>{t('data.times', { count: group.findings.length })}</span>
      </summary>
      <DataTable caption={text(group.meaning)} columns={columns} rows={group.findings} />
    </details>
  );
}
