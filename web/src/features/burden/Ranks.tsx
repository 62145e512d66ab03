// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWidth } from '../../parts/useWidth';
import type { KnownOrder } from './measures';
import css from './burden.module.css';

const ROW = 16;
const HEAD = 40;

interface Frame {
  orders: KnownOrder[];
  marked: string[];
  /** Room for names at both sides, or only for codes. */
  names: boolean;
  x: (column: number) => number;
  y: (row: number) => number;
  /** From one column to the next. */
  step: number;
}

/** How the order of nations changes with the measure. Equals share a place; drawn they stand below each other, by code. */
export function Ranks({ orders, marked, label }: { orders: KnownOrder[]; marked: string[]; label: string }) {
  const { place, width } = useWidth<HTMLDivElement>();
  const names = width >= 760;
  const side = names ? 130 : 34;
  const step = (width - 2 * side) / Math.max(orders.length - 1, 1);
  const frame = { orders, marked, names, step, x: (column: number) => side + column * step, y: (row: number) => HEAD + row * ROW + ROW / 2 };
  const most = Math.max(...orders.map(({ places }) => places.length), 1);
  const tall = HEAD + most * ROW + 10;
  const nations = [...new Set(orders.flatMap(({ places }) => places.map(({ nation }) => nation)))];
  const drawn = [...nations.filter((nation) => !marked.includes(nation)), ...marked];
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={tall} viewBox={`0 0 ${width} ${tall}`} role="img" aria-label={label}>
          <Heads {...frame} />
          {drawn.map((nation) => (
            <NationLine key={nation} nation={nation} {...frame} />
          ))}
          <Ends {...frame} />
        </svg>
      )}
    </div>
  );
}

function Heads({ orders, names, x }: Frame) {
  const { t } = useTranslation();
  const end = orders.length - 1;
  const anchor = (column: number) => (names ? 'middle' : column === 0 ? 'start' : column === end ? 'end' : 'middle');
  return orders.map(({ measure }, column) => (
    // Where there is little room, the words stand on two lines in turn.
    <text key={measure.id} x={x(column)} y={names || column % 2 === 0 ? 14 : 30} textAnchor={anchor(column)} className={css.measure}>
      {t(names ? `burden.${measure.id}` : `burden.${measure.id}_short`)}
      {names && (
        <tspan x={x(column)} dy={15} className={css.kind}>
          {t(measure.kind === 'means' ? 'burden.means' : 'burden.risk')}
        </tspan>
      )}
    </text>
  ));
}

/** One nation through all measures, as far as it has a place. */
function NationLine({ nation, orders, marked, x, y, step }: Frame & { nation: string }) {
  const { name } = useCatalogue();
  const own = marked.includes(nation);
  const points = orders.map(({ places }, column) => {
    const row = places.findIndex((place) => place.nation === nation);
    return row < 0 ? null : { x: x(column), y: y(row), place: places[row]!.place };
  });
  return (
    <g className={own ? css.ownLine : css.otherLine}>
      <title>{name('nations', nation)}</title>
      {points.map((from, column) => {
        const to = points[column + 1];
        if (!from || !to) return null;
        const middle = from.x + step / 2;
        return <path key={column} d={`M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`} />;
      })}
      {points.map((point, column) => point && <circle key={column} cx={point.x} cy={point.y} r={own ? 4.5 : 3} />)}
      {own &&
        points.slice(1, -1).map(
          (point, column) =>
            point && (
              <text key={column} x={point.x + 8} y={point.y - 5} className={css.value}>
                {point.place}
              </text>
            ),
        )}
    </g>
  );
}

/** Places and nations at both sides. */
function Ends({ orders, marked, names, x, y }: Frame) {
  const { name } = useCatalogue();
  const end = orders.length - 1;
  return [0, end].map((column) =>
    orders[column]?.places.map(({ nation, place }, row) => (
      <text
        key={`${column}${nation}`}
        x={x(column) + (column ? 9 : -9)}
        y={y(row) + 4}
        textAnchor={column ? 'start' : 'end'}
        className={marked.includes(nation) ? css.ownName : css.name}
      >
        {names ? `${place} ${name('nations', nation)}` : nation}
      </text>
    )),
  );
}
