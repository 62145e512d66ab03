// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import css from './dependence.module.css';

/** How long before it can end; unknown is not none. */
export function Notice({ months }: { months: number | null | undefined }) {
  const { t } = useTranslation();
  if (months == null) return <span className={css.soft}>{t('figure.unknown')}</span>;
  return <>{t('dependence.months', { count: months })}</>;
}
