// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useWhy, type Why } from '../frame/why';
import { useCatalogue } from '../api/catalogue';
import { exactly, type FigureValue, formatFigure, type NumberOptions, THIN } from '../number/format';
import { useUnit } from '../number/useUnit';
import { Sign, type Known } from './Sign';
import css from './Figure.module.css';

interface Props extends NumberOptions {
  /** A number, a figure of the program, or null for unknown. */
  value: FigureValue | number | null | undefined;
  /** What is counted, as the package writes it: `tank`. */
  unit?: string | null;
  /** What it is compared with; a ghost beside it where that differs. */
  before?: FigureValue | number | null;
  /** What the number rests on, where that is not a source. */
  sign?: Known;
  /** Opens the drawer; without it the number is plain text. */
  why?: Why;
}

const figureOf = (value: Props['value']): FigureValue | null =>
  typeof value === 'number' ? exactly(value) : (value ?? null);

/** A number with its unit: real signs, ranges, unknown as unknown, and the way to why it is so. */
export function Figure({ value, unit, before, sign, why, ...options }: Props) {
  const { lang } = useCatalogue();
  const { t } = useTranslation();
  const { open } = useWhy();
  const unitOf = useUnit();
  const figure = figureOf(value);
  const shown = figure && formatFigure(figure, lang, options);
  const old = before === undefined ? null : figureOf(before);
  const was = old && formatFigure(old, lang, options);
  const words = (
    <>
      {was !== null && was !== shown && (
        <s className={css.ghost}>
          <span className="sr-only">{t('figure.was')} </span>
          {was}
        </s>
      )}
      <span className={shown === null ? css.unknown : css.number}>{shown ?? t('figure.unknown')}</span>
      {unit && shown !== null && <span className={css.unit}>{THIN + unitOf(unit, figure)}</span>}
      {sign && sign !== 'sourced' && <Sign known={sign} silent />}
    </>
  );
  if (!why) return <span className={css.figure}>{words}</span>;
  const full: Why = { ...why, value: words };
  return (
    <button type="button" className={`${css.figure} ${css.opens}`} title={t('why.open')} onClick={() => open(full)}>
      {words}
    </button>
  );
}
