// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatDate } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { useText } from '../../words/useText';
import { Said } from '../sheet/Said';
import type { Plan } from './asked';
import css from './plan.module.css';

type Row = Plan['steps'][number];

/** What is to be done, step by step, with the planning calendar. */
export function Steps({ steps, name: of }: { steps: Row[]; name?: string }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const text = useText();
  if (steps.length === 0) return null;
  const columns: Column<Row>[] = [
    { id: 'when', header: t('plan.when'), numeric: true, value: (row) => row.day ?? row.year, show: (row) => (row.day ? formatDate(row.day, lang) : row.year) },
    { id: 'kind', header: t('plan.step'), value: (row) => t(`plan.step_${row.kind}`) },
    { id: 'words', header: t('plan.in_words'), value: (row) => text(row.words), show: (row) => <span className={css.words}>{text(row.words)}</span> },
    { id: 'nations', header: t('plan.nations_of'), value: (row) => row.nations.map((id) => name('nations', id)).join(', ') },
    ...(steps.some((row) => row.notice_months !== null) ? [{ id: 'notice', header: t('plan.notice'), numeric: true, value: (row: Row) => row.notice_months }] : []),
  ];
  return (
    <DataTable caption={of ? `${t('plan.steps')}: ${of}` : t('plan.steps')} columns={columns} rows={steps} />
  );
}

/** Processes of the planning calendar of which no date is known, each with its document. */
export function Undated({ rows }: { rows: Plan['undated'] }) {
  const { t } = useTranslation();
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('plan.undated')}</h3>
      <ul className={css.sentences}>
        {rows.map(({ process, nation, words, row }) => (
          <li key={`${process}.${nation ?? ''}`}>
            <Said title={t('plan.undated')} rows={[row]} method="plan">
              {text(words)}
            </Said>
          </li>
        ))}
      </ul>
    </>
  );
}
