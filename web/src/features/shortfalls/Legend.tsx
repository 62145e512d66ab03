// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import type { Mode } from './cells';
import cell from './HeatGrid.module.css';
import css from './Legend.module.css';

/** One cell of each kind, with what it means. */
export function Legend({ mode, comparing }: { mode: Mode; comparing: boolean }) {
  const { t } = useTranslation();
  const swatch = (text: string, word: string, ...classes: (string | undefined)[]) => (
    <li key={word}>
      <span className={[css.swatch, ...classes].filter(Boolean).join(' ')} aria-hidden>
        {text}
      </span>
      {word}
    </li>
  );
  return (
    <ul className={css.legend} aria-label={t('shortfalls.legend')}>
      {mode === 'balance' && [
        <li key="scale">
          {t('shortfalls.legend_gap')}
          <span className={css.scale} aria-hidden>
            {[cell.gap4, cell.gap3, cell.gap2, cell.gap1, cell.even, cell.over1, cell.over2, cell.over3, cell.over4].map((shade) => (
              <i key={shade} className={shade} />
            ))}
          </span>
          {t('shortfalls.legend_over')}
        </li>,
        swatch('≤4', t('shortfalls.state.may_fall_short'), cell.maybe),
        swatch('18', t('state.no_requirement'), cell.noNeed),
        swatch('4', t('shortfalls.by_rule'), cell.rule, cell.even),
      ]}
      {mode !== 'balance' && (
        <li>
          {t('shortfalls.legend_little')}
          <span className={css.scale} aria-hidden>
            {[cell.even, cell.over1, cell.over2, cell.over3, cell.over4].map((shade) => (
              <i key={shade} className={shade} />
            ))}
          </span>
          {t(`shortfalls.legend_most.${mode}`)}
        </li>
      )}
      {swatch('?', t('sign.unknown'), cell.unknown)}
      {swatch('', t('sign.assumption'), cell.even, cell.assumed)}
      {swatch('', t('sign.contradictory'), cell.even, cell.contradicted)}
      <li>
        <b className={cell.enabler} aria-hidden /> {t('shortfalls.enabler')}
      </li>
      {comparing && swatch('3', t('shortfalls.changed'), cell.changed)}
    </ul>
  );
}
