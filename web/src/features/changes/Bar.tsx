// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useHolder } from '../../parts/names';
import { barOf, labelOf, type Layout, type Line } from './layout';
import { type Action, type Firmness, type Planned, wayOf } from './model';
import { useLabel } from './useKnown';
import css from './Timetable.module.css';

interface Props {
  line: Extract<Line, { kind: 'change' }>;
  layout: Layout;
  right: number;
  at: number;
  active: boolean;
  was?: Planned;
  onChoose: (change: Planned) => void;
}

/** One change: its colour says whether units come or go, its filling how firm that is. */
export function Bar({ line, layout, right, at, active, was, onChoose }: Props) {
  const { t } = useTranslation();
  const holder = useHolder();
  const labelFor = useLabel();
  const { change, own, sameFamily, y } = line;
  const [top, thick] = layout.narrow ? [y + 19, 11] : [y + 4, 13];
  const middle = layout.narrow ? y + 9.5 : y + 10.5;
  const bar = barOf(layout, change);
  const label = labelFor(change);
  const text = labelOf(layout, bar, label.length + (sameFamily ? 2 : 0), right);
  const years = change.from_year === change.to_year ? String(change.from_year) : `${change.from_year}–${change.to_year}`;
  const said = [
    holder(change.holder), t(`changes.${change.action as Action}`), label, years,
    t(`changes.${change.firmness as Firmness}`), sameFamily ? t('changes.same_family') : '',
  ].filter(Boolean).join(', ');
  const onKey = (event: KeyboardEvent) =>
    ['Enter', ' '].includes(event.key) && (event.preventDefault(), onChoose(change));
  const old = was && barOf(layout, was);
  return (
    <g
      role="button"
      tabIndex={active ? 0 : -1}
      data-bar={at}
      className={css.bar}
      onClick={() => onChoose(change)}
      onKeyDown={onKey}
    >
      <title>{said}</title>
      {old && <rect className={css.ghost} x={old.x} y={top - 2} width={old.width} height={thick + 4} />}
      <rect
        className={`${css[wayOf(change)]} ${css[change.firmness] ?? ''}`}
        x={bar.x + 0.75}
        y={top}
        width={bar.width - 1.5}
        height={thick}
        rx={1.5}
      />
      {bar.early && <path className={css.goesOn} d={`M${bar.x + 6} ${top + thick / 2 - 4}l-4 4l4 4`} />}
      {bar.late && <path className={css.goesOn} d={`M${bar.x + bar.width - 6} ${top + thick / 2 - 4}l4 4l-4 4`} />}
      {sameFamily && <path className={css.same} d={`M${text.x + (text.anchor === 'end' ? -4 : 4)} ${middle - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} />}
      <text x={text.x + (sameFamily ? (text.anchor === 'end' ? -13 : 13) : 0)} y={middle + 4.5} textAnchor={text.anchor} aria-hidden className={own ? css.ownLabel : css.label}>
        {label.length > text.letters ? `${label.slice(0, Math.max(text.letters - 3, 1))}\u2026` : label}
      </text>
    </g>
  );
}
