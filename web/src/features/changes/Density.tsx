// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import type { Layout, Line } from './layout';
import { density } from './model';
import css from './Timetable.module.css';

/** How many others change something, year by year, where they are not shown one by one. */
export function Density({ line, layout }: { line: Extract<Line, { kind: 'density' }>; layout: Layout }) {
  const { t } = useTranslation();
  const years = Array.from({ length: layout.to - layout.from + 1 }, (_, at) => layout.from + at);
  const { y, group } = line;
  const half = (layout.step - 2) / 2;
  // Side by side, or one under the other where there is little room.
  const size = layout.narrow ? { width: layout.step - 2, height: 15 } : { width: half - 1, height: 17 };
  const goesAt = layout.narrow ? { dx: 1, dy: 17 } : { dx: 1 + half, dy: 2 };
  const cell = (way: 'comes' | 'goes', count: number, x: number, top: number) =>
    count > 0 && (
      <>
        <rect className={css[way]} x={x} y={top} {...size} fillOpacity={0.25 + 0.75 * Math.min(count / 8, 1)} />
        <text x={x + size.width / 2} y={top + size.height - 4}>
          {way === 'comes' ? '+' : '\u2212'}
          {count}
        </text>
      </>
    );
  return (
    <g className={css.density}>
      <text x={4} y={y + 14} className={css.name}>
        {layout.narrow ? t('changes.others_short') : t('changes.others')}
      </text>
      {years.map((year, at) => {
        const { comes, stays, goes } = density(group.others, year);
        const x = layout.start + at * layout.step;
        return (
          <g key={year}>
            <title>{t('changes.density', { year, comes: comes + stays, goes })}</title>
            {cell('comes', comes + stays, x + 1, y + 1)}
            {cell('goes', goes, x + goesAt.dx, y + goesAt.dy - 1)}
          </g>
        );
      })}
    </g>
  );
}
