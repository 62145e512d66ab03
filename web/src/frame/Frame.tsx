// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { useView } from '../view/useView';
import { Later, Settled } from '../view/ViewProvider';
import { Navigation } from './Navigation';
import { ScenarioBar } from './ScenarioBar';
import { Tools } from './Tools';
import { WhyDrawer } from './WhyDrawer';
import css from './Frame.module.css';

/** What stands around every page: the questions, what they are asked about, and the drawer. It reads no view: its parts do. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
        {t('frame.skip')}
      </a>
      <header className={css.head}>
        <div className={css.top}>
          <Later>
            <Navigation />
          </Later>
          <Tools />
        </div>
        <ScenarioBar />
      </header>
      <div className={css.middle}>
        <Main>
          <Settled>{children}</Settled>
        </Main>
        <WhyDrawer />
      </div>
      <Foot />
    </div>
  );
}

function Main({ children }: { children: ReactNode }) {
  const { page } = useView();
  const fetching = useIsFetching() > 0;
  const main = useRef<HTMLElement>(null);
  const first = useRef(page);
  // Another page is another place: those who do not see it must land there.
  useEffect(() => {
    if (first.current === page) return;
    first.current = page;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);
  return (
    // An answer that is being replaced stays on the page: those who do not see it are told.
    <main id="main" ref={main} tabIndex={-1} className={css.main} aria-busy={fetching}>
      {children}
    </main>
  );
}

function Foot() {
  const { t } = useTranslation();
  const { trace } = useCatalogue();
  return (
    <footer className={css.foot}>
      {t('frame.trace', {
        name: trace.package.name,
        hash: trace.package.hash?.slice(0, 12) ?? '',
        scenario: trace.scenario,
        version: trace.version,
        seed: trace.seed,
      })}
    </footer>
  );
}
