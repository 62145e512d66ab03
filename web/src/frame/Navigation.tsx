// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { pageAt, PAGES } from '../pages';
import { Button } from '../parts/Button';
import { useView } from '../view/useView';
import css from './Navigation.module.css';

/** The reader's questions. Every link keeps the view. */
export const Navigation = memo(function Navigation() {
  const { t } = useTranslation();
  const { path, href } = useView();
  const [open, setOpen] = useState(false);
  const here = pageAt(path);
  return (
    <nav className={css.nav} aria-label={t('frame.questions')}>
      <Link href={href('/')} className={css.brand}>
        Concordia
      </Link>
      <Button className={css.menu} look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
        <span aria-hidden className={css.lines} />
        {here ? t(`${here.words}.nav`) : t('frame.questions')}
      </Button>
      <ul className={`${css.list} ${open ? css.open : ''}`}>
        {PAGES.map((page) => (
          <li key={page.path}>
            <Link
              href={href(page.path)}
              aria-current={page === here ? 'page' : undefined}
              className={css.link}
              onClick={() => setOpen(false)}
            >
              {t(`${page.words}.nav`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
});
