// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { exactly, formatFigure, formatNumber } from '../../number/format';
import type { Language } from '../../view/address';
import { balanceOf, type Cell, type Mode, shadeOf } from './cells';
import css from './HeatGrid.module.css';

/** What stands in a cell: a signed number, or a sign where there is none. */
export function textOf(cell: Cell, mode: Mode, lang: Language): string {
  const number = (value: number | null, signed = false) => (value === null ? '?' : formatNumber(value, lang, { signed, digits: value < 10 ? 1 : 0 }));
  if (cell.state === null) return '';
  if (mode === 'dependence') return cell.fromAbroad === 0 && cell.available === 0 ? '' : number(cell.fromAbroad);
  if (mode === 'fragmentation' || cell.state === 'no_need') return number(cell.available);
  if (cell.state === 'unknown') return '?';
  if (cell.state === 'may_fall_short') return cell.shortfallHigh === null ? '≤?' : `≤${number(cell.shortfallHigh)}`;
  const shown = number(balanceOf(cell), true);
  return cell.state === 'shortfall' && cell.shortfall === null ? `≥${shown}` : shown;
}

/** What a cell means in words, beginning with what is seen. */
export function useSaid() {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  return useCallback(
    (cell: Cell, shown: string, was: string | null): string => {
      const figure = (value: number | null) => (value === null ? t('figure.unknown') : formatFigure(exactly(value), lang)!);
      const parts = [
        shown,
        `${name('capabilities', cell.capability)}, ${name('nations', cell.nation)}`,
        t(`shortfalls.state.${cell.state ?? 'nothing'}`),
        cell.state && t('shortfalls.said', { available: figure(cell.available), need: figure(cell.need) }),
        cell.byRule && t('shortfalls.by_rule'),
        cell.assumption && t('sign.assumption'),
        cell.contradiction && t('sign.contradictory'),
        was !== null && `${t('figure.was')} ${was || t('shortfalls.state.nothing')}`,
      ];
      return parts.filter(Boolean).join(' · ');
    },
    [t, lang, name],
  );
}

interface Drawn {
  cell: Cell;
  /** What it is compared with; undefined: nothing is compared. */
  before?: Cell | null;
  mode: Mode;
  lang: Language;
  /** Units of all nations together. */
  total: number;
  line: number;
  column: number;
  active: boolean;
  said: ReturnType<typeof useSaid>;
}

/** A cell as an element. No component and no hook: thousands pass by while scrolling. */
export function cellElement({ cell, before, mode, lang, total, line, column, active, said }: Drawn) {
  const shown = textOf(cell, mode, lang);
  const old = before === undefined ? shown : before ? textOf(before, mode, lang) : '';
  const shade = shadeOf(cell, mode, total);
  const sign = mode === 'balance' && cell.state === 'no_need' ? css.noNeed : shown === '?' ? css.unknown : undefined;
  const classes = [css.cell, shade && css[shade], sign, cell.byRule && css.rule, cell.assumption && css.assumed,
    cell.contradiction && css.contradicted, old !== shown && css.changed, active && css.active];
  return (
    <span
      key={column}
      id={`cell-${line}-${column}`}
      role="gridcell"
      aria-colindex={column + 2}
      data-cell={`${line},${column}`}
      className={classes.filter(Boolean).join(' ')}
      // Where nothing is told there is nothing to say but the names, which the headers give.
      aria-label={cell.state === null ? undefined : said(cell, shown, old !== shown ? old : null)}
    >
      {shown}
    </span>
  );
}
