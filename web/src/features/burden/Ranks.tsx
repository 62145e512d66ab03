// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWidth } from '../../parts/useWidth';
import type { KnownOrder } from './measures';
import css from './burden.module.css';

const ROW = 16;
const HEAD = 40;

/** How the order of nations changes with the measure. */
export function Ranks({ orders, marked, label }: { orders: KnownOrder[]; marked: string[]; label: string }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { place, width } = useWidth<HTMLDivElement>();
  const names = width >= 760;
  const side = names ? 130 : 34;
  const measures = orders.map(({ measure }) => measure);
  const step = (width - 2 * side) / Math.max(measures.length - 1, 1);
  const x = (at: number) => side + at * step;
  const y = (at: number) => HEAD + at * ROW + ROW / 2;
  // Equals share a place; drawn they stand below each other, by code.
  const rows = orders.map(({ places }) => new Map(places.map(({ nation }, at) => [nation, at])));
  const at = orders.map(({ places }) => new Map(places.map(({ nation, place }) => [nation, place])));
  const most = Math.max(...rows.map((row) => row.size), 1);
  const tall = HEAD + most * ROW + 10;
  const nations = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const drawn = [...nations.filter((nation) => !marked.includes(nation)), ...marked];
  const edge = (column: number) => rows[column] ?? new Map<string, number>();
  const end = measures.length - 1;
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={tall} viewBox={`0 0 ${width} ${tall}`} role="img" aria-label={label}>
          {measures.map((measure, column) => (
            // Where there is little room, the words stand on two lines in turn.
            <text key={measure.id} x={x(column)} y={names || column % 2 === 0 ? 14 : 30} textAnchor={column === 0 && !names ? 'start' : column === end && !names ? 'end' : 'middle'} className={css.measure}>
              {t(names ? `burden.${measure.id}` : `burden.${measure.id}_short`)}
              {names && (
                <tspan x={x(column)} dy={15} className={css.kind}>
                  {t(measure.kind === 'means' ? 'burden.means' : 'burden.risk')}
                </tspan>
              )}
            </text>
          ))}
          {drawn.map((nation) => {
            const own = marked.includes(nation);
            const points = measures.map((_, column) => rows[column]?.get(nation));
            return (
              <g key={nation} className={own ? css.ownLine : css.otherLine}>
                <title>{name('nations', nation)}</title>
                {points.map((from, column) => {
                  const to = points[column + 1];
                  if (from === undefined || to === undefined) return null;
                  const middle = step / 2;
                  return <path key={column} d={`M${x(column)} ${y(from)}C${x(column) + middle} ${y(from)} ${x(column + 1) - middle} ${y(to)} ${x(column + 1)} ${y(to)}`} />;
                })}
                {points.map((point, column) => point !== undefined && <circle key={column} cx={x(column)} cy={y(point)} r={own ? 4.5 : 3} />)}
                {own && points.map((point, column) => point !== undefined && column > 0 && column < end && (
                  <text key={column} x={x(column) + 8} y={y(point) - 5} className={css.value}>
                    {at[column]?.get(nation)}
                  </text>
                ))}
              </g>
            );
          })}
          {[0, end].map((column) =>
            [...edge(column)].map(([nation, row]) => (
              <text
                key={`${column}${nation}`}
                x={x(column) + (column ? 9 : -9)}
                y={y(row) + 4}
                textAnchor={column ? 'start' : 'end'}
                className={marked.includes(nation) ? css.ownName : css.name}
              >
                {names ? `${at[column]?.get(nation)} ${name('nations', nation)}` : nation}
              </text>
            )),
          )}
        </svg>
      )}
    </div>
  );
}
