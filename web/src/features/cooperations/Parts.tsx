// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useView } from '../../view/useView';
import css from './Parts.module.css';

/** The way between the register and the router of instruments. */
export function Parts() {
  const { t } = useTranslation();
  const { view, href } = useView();
  const router = 'router' in view.filters;
  return (
    <nav className={css.parts} aria-label={t('cooperations.views')}>
      <Link href={href('/cooperations')} aria-current={router ? undefined : 'page'}>
        {t('cooperations.register')}
      </Link>
      <Link href={href('/cooperations', { filters: { router: ['1'] } })} aria-current={router ? 'page' : undefined}>
        {t('cooperations.router')}
      </Link>
    </nav>
  );
}
