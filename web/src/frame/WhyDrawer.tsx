// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../parts/Button';
import { SourceLink } from '../parts/names';
import { Sign } from '../parts/Sign';
import { useView } from '../view/useView';
import { useWhy, type Why } from './why';
import { WhyBalance } from './WhyBalance';
import { WhyFigure } from './WhyFigure';
import { WhyShares } from './WhyShares';
import css from './WhyDrawer.module.css';

/** "Why this number": what it rests on, beside the page rather than over it. Escape closes it. */
export function WhyDrawer() {
  const { t } = useTranslation();
  const { why, close } = useWhy();
  const { page } = useView();
  const place = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(close, [page, close]);
  useEffect(() => {
    if (!why) return;
    opener.current = document.activeElement;
    place.current?.focus();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close();
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, [why, close]);
  if (!why) return null;
  return (
    <aside className={css.drawer} ref={place} tabIndex={-1} aria-label={t('why.title')}>
      <header>
        <span className={css.kicker}>{t('why.title')}</span>
        <Button look="quiet" onPress={close}>
          {t('why.close')}
        </Button>
      </header>
      <h2>{why.title}</h2>
      {why.value && <p className={css.value}>{why.value}</p>}
      <Body why={why} />
    </aside>
  );
}

function Body({ why }: { why: Why }) {
  const { t } = useTranslation();
  const { href } = useView();
  return (
    <>
      {why.formula && (
        <section>
          <h3>{t('why.formula')}</h3>
          <p className={css.formula}>{why.formula}</p>
        </section>
      )}
      {why.balance && <WhyBalance {...why.balance} />}
      {why.figure && <WhyFigure {...why.figure} />}
      {why.shares && <WhyShares shares={why.shares} />}
      {why.rows && why.rows.length > 0 && (
        <section>
          <h3>{t('why.rows')}</h3>
          <ul className={css.rows}>
            {why.rows.map((row, at) => (
              <li key={at}>
                <span>{row.label}</span>
                <b>{row.value}</b>
                {row.source && <SourceLink id={row.source} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {why.assumptions && why.assumptions.length > 0 && (
        <section>
          <h3>
            {t('why.assumptions')} <Sign known="assumption" silent />
          </h3>
          <ul>
            {why.assumptions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {why.sources && why.sources.length > 0 && (
        <section>
          <h3>{t('why.sources')}</h3>
          <ul>
            {why.sources.map((id) => (
              <li key={id}>
                <SourceLink id={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {why.method && (
        <section>
          <h3>{t('why.method')}</h3>
          <p>
            <Link href={href(`/methods/${why.method}`)}>{t('why.method_text')}</Link>
          </p>
        </section>
      )}
    </>
  );
}
