// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Page, pageAt, PAGES } from '../pages';
import { Button } from '../parts/Button';
import { useView } from '../view/useView';
import css from './Navigation.module.css';

/** The reader's questions. Every link keeps the view. */
export const Navigation = memo(function Navigation() {
  const { t } = useTranslation();
  const { path, href } = useView();
  const [open, setOpen] = useState(false);
  const here = pageAt(path);
  const fold = () => setOpen(false);
  return (
    <nav className={css.nav} aria-label={t('frame.questions')}>
      <Link href={href('/')} className={css.brand}>
        Concordia
      </Link>
      <Button className={css.menu} look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
        <span aria-hidden className={css.bars} />
        {here ? t(`${here.words}.nav`) : t('frame.questions')}
      </Button>
      <div className={`${css.lines} ${open ? css.open : ''}`}>
        <Line pages={PAGES.filter(({ further }) => !further)} here={here} onGo={fold} />
        <Line pages={PAGES.filter(({ further }) => further)} here={here} onGo={fold} label={t('frame.further')} />
      </div>
    </nav>
  );
});

interface LineProps {
  pages: Page[];
  here: Page | undefined;
  onGo: () => void;
  /** The second line says what it is to those who do not see it. */
  label?: string;
}

function Line({ pages, here, onGo, label }: LineProps) {
  const { t } = useTranslation();
  const { href } = useView();
  return (
    <ul className={`${css.list} ${label ? css.further : ''}`} aria-label={label}>
      {pages.map((page) => (
        <li key={page.path}>
          <Link href={href(page.path)} aria-current={page === here ? 'page' : undefined} className={css.link} onClick={onGo}>
            {t(`${page.words}.nav`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
