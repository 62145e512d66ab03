// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCode } from '../../words/useCode';
import { TERMS } from './withdrawal';
import css from './dependence.module.css';

/** On what terms something may be used: the more squares, the more it can be counted on. */
export function Terms({ terms }: { terms: string }) {
  const code = useCode();
  const filled = TERMS.length - Math.max(TERMS.indexOf(terms), 0);
  return (
    <span className={css.terms}>
      <svg width="46" height="10" aria-hidden>
        {TERMS.map((id, at) => (
          <rect key={id} x={at * 12 + 0.5} y={0.5} width={9} height={9} className={at < filled ? css.square : css.hollow} />
        ))}
      </svg>
      {code('terms', terms)}
    </span>
  );
}
