// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { exactly, formatFigure, formatNumber } from '../../number/format';
import type { Language } from '../../view/address';
import { balanceOf, type Cell, type Mode, shadeOf } from './cells';
import css from './HeatGrid.module.css';

interface Props {
  cell: Cell;
  /** What it is compared with; undefined: nothing is compared. */
  before?: Cell | null;
  mode: Mode;
  /** Units of all nations together. */
  total: number;
  place: [line: number, column: number];
  active: boolean;
}

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

function useSaid() {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  return (cell: Cell, shown: string, was: string | null): string => {
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
  };
}

export const HeatCell = memo(function HeatCell({ cell, before, mode, total, place: [line, column], active }: Props) {
  const { lang } = useCatalogue();
  const said = useSaid();
  const shown = textOf(cell, mode, lang);
  const old = before === undefined ? shown : before ? textOf(before, mode, lang) : '';
  const shade = shadeOf(cell, mode, total);
  const sign = mode === 'balance' && cell.state === 'no_need' ? css.noNeed : shown === '?' ? css.unknown : undefined;
  const words = said(cell, shown, old !== shown ? old : null);
  const classes = [css.cell, shade && css[shade], sign, cell.byRule && css.rule, cell.assumption && css.assumed,
    cell.contradiction && css.contradicted, old !== shown && css.changed, active && css.active];
  return (
    <span
      id={`cell-${line}-${column}`}
      role="gridcell"
      aria-colindex={column + 2}
      data-cell={`${line},${column}`}
      className={classes.filter(Boolean).join(' ')}
      aria-label={words}
      title={words}
    >
      {shown}
    </span>
  );
});
