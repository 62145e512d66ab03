// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhy, type WhyRow } from '../../frame/why';
import { useNameOf } from '../../parts/names';
import type { Argument } from './model';
import css from './sheet.module.css';

interface Props {
  /** What the sentence is about. */
  title: string;
  rows: Argument['rows'];
  method?: string;
  children: ReactNode;
}

/** A sentence with figures: it opens to the rows that it rests on. */
export function Said({ title, rows, method = 'weighing-sheet', children }: Props) {
  const { t } = useTranslation();
  const { open } = useWhy();
  const nameOf = useNameOf();
  if (rows.length === 0) return <span>{children}</span>;
  const told = rows.map<WhyRow>(({ table, key, source }) => ({ label: `${table}: ${key.split('|').map(nameOf).join(' · ')}`, value: '', source }));
  return (
    <button type="button" className={css.said} title={t('why.open')} onClick={() => open({ title, value: children, method, rows: told })}>
      {children}
    </button>
  );
}
