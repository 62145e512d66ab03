// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import type { Result } from '../api/client';
import { Day } from './Day';
import { SourceLink } from './names';
import css from './Documents.module.css';

export type Source = Result<'/v1/cooperations/{cooperation}'>['documents'][number];

/** Sources as they are cited, each once. */
export function Documents({ documents }: { documents: Source[] }) {
  return (
    <ol className={css.list}>
      {documents.map((document) => (
        <li key={document.id}>
          <Citation document={document} />
        </li>
      ))}
    </ol>
  );
}

/** One source: who, what, when, under which licence and where. */
export function Citation({ document }: { document: Source }) {
  const { t } = useTranslation();
  const { authors, publisher, title, number, date, licence, url, id } = document;
  return (
    <>
      {(authors ?? publisher) && <span>{authors ?? publisher}. </span>}
      <cite lang={document.language ?? undefined}>{title}</cite>
      {number && <span>, {number}</span>}
      {date && (
        <>
          , <Day date={date} />
        </>
      )}
      {licence && <span className={css.soft}> · {licence}</span>}
      <span className={css.soft}>
        {' '}
        · <SourceLink id={id} />
        {url && (
          <>
            {' '}
            ·{' '}
            <a href={url} rel="noreferrer" target="_blank" className={css.url}>
              {t('documents.original')}
            </a>
          </>
        )}
      </span>
    </>
  );
}
