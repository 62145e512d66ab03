// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import type { Row } from '../api/explanation';
import { SourceLink } from './names';
import { Sign } from './Sign';
import css from './RowList.module.css';

interface Props {
  rows: Row[];
  documents: { id: string; title: string }[];
}

/** Rows of the package as they stand there: table, cells, document and place. */
export function RowList({ rows, documents }: Props) {
  const { t } = useTranslation();
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  if (rows.length === 0) return <p>{t('why.no_rows')}</p>;
  return (
    <ul className={css.rows}>
      {rows.map((row, at) => (
        <li key={at}>
          <p className={css.cells}>
            <Sign known={row.assumption ? 'assumption' : row.source ? 'sourced' : 'unknown'} silent />
            {row.cells
              .filter(({ column }) => !['source', 'assumption'].includes(column) && !column.startsWith('x_'))
              .map(({ column, text }) => (
                <span key={column}>
                  <i>{column}</i> {text}
                </span>
              ))}
          </p>
          {row.source && <SourceLink id={row.source} title={titles.get(row.source)} />}
          <small>
            {row.table}
            {row.file && ` · ${t('why.place', { file: row.file, row: row.row })}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
