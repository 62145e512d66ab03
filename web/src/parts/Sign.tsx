// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Sign.module.css';

/** What a number rests on. */
export type Known = 'sourced' | 'assumption' | 'unknown' | 'contradictory';

function Shape({ known }: { known: Known }) {
  const hatch = useId();
  const box = { x: 1, y: 1, width: 10, height: 10 };
  return (
    <svg className={css.shape} viewBox="0 0 12 12" aria-hidden>
      {known === 'sourced' && <rect {...box} fill="currentColor" />}
      {known === 'assumption' && (
        <>
          <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1.3" height="3" fill="currentColor" />
          </pattern>
          <rect {...box} fill={`url(#${hatch})`} stroke="currentColor" strokeWidth="1" />
        </>
      )}
      {known === 'unknown' && (
        <rect {...box} fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="1.6 1.6" />
      )}
      {known === 'contradictory' && (
        <>
          <path d="M1 1h8L3 11H1z" fill="currentColor" />
          <path d="M11 11H5.6L11 2z" fill="none" stroke="currentColor" />
        </>
      )}
    </svg>
  );
}

/** Filled: sourced; hatched: assumption; dotted: unknown; split: sources contradict. `silent`: the word is only heard. */
export function Sign({ known, silent }: { known: Known; silent?: boolean }) {
  const { t } = useTranslation();
  const word = t(`sign.${known}`);
  return (
    <span className={css.sign} title={word}>
      <Shape known={known} />
      <span className={silent ? 'sr-only' : undefined}>{word}</span>
    </span>
  );
}

/** A verdict: the word and the shape say it, the colour comes last. */
export function Verdict({ is, children }: { is: 'pass' | 'warn' | 'fail'; children: string }) {
  const marks = { pass: '\u2713', warn: '!', fail: '\u2717' };
  return (
    <span className={`${css.verdict} ${css[is]}`}>
      <b aria-hidden>{marks[is]}</b> {children}
    </span>
  );
}
