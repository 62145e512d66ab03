// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { formatList } from '../number/format';
import css from './Facts.module.css';

export interface Fact {
  name: string;
  /** Null or false: not stated. */
  value: ReactNode;
}

/** What is stated of one thing, and in one line what is not. */
export function Facts({ facts }: { facts: Fact[] }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const stated = facts.filter(({ value }) => value !== null && value !== undefined && value !== false);
  const unstated = facts.filter((fact) => !stated.includes(fact)).map(({ name }) => name.toLocaleLowerCase(lang));
  return (
    <>
      <dl className={css.facts}>
        {stated.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unstated.length > 0 && (
        <p className={css.unstated}>{t('facts.unstated', { what: formatList(unstated, lang) })}</p>
      )}
    </>
  );
}
