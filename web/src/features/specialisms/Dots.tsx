// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { scaleLog } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { useWidth } from '../../parts/useWidth';
import { type Class, CLASSES, laterOf, type Row } from './found';
import css from './specialisms.module.css';

const ROW = 20;
const HEAD = 26;
const GROUP = 30;
const TICKS = [0.125, 0.25, 0.5, 1, 2, 4, 8];

type Scale = (value: number) => number;

/** Ratios on one line for each capability, by class; a half is as far from one as a double. */
export function Dots({ rows, before, label }: { rows: Row[]; before?: Row[]; label: string }) {
  const { place, width } = useWidth<HTMLDivElement>();
  const { t } = useTranslation();
  const wide = width >= 640;
  const left = wide ? 250 : 0;
  const unknown = left + 12;
  const tall = wide ? ROW : ROW + 16;
  const scale: Scale = scaleLog().domain([0.1, 10]).range([left + 34, width - 64]).clamp(true);
  const groups = CLASSES.map((id) => ({ id, rows: rows.filter((row) => row.class === id) })).filter((group) => group.rows.length > 0);
  const starts = groups.map((_, at) => HEAD + groups.slice(0, at).reduce((sum, group) => sum + GROUP + group.rows.length * tall, 0));
  const height = HEAD + groups.reduce((sum, group) => sum + GROUP + group.rows.length * tall, 0);
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <Axis scale={scale} height={height} wide={wide} />
          {groups.map((group, at) => (
            <g key={group.id} transform={`translate(0 ${starts[at]})`}>
              <text className={css.group} x={2} y={GROUP - 8}>
                {t(`specialisms.class.${group.id}`)}
              </text>
              {group.rows.map((row, line) => (
                <Line key={row.one.capability} row={row} was={before?.find(({ one }) => one.capability === row.one.capability)} y={GROUP + line * tall} wide={wide} scale={scale} unknown={unknown} end={width} />
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function Axis({ scale, height, wide }: { scale: Scale; height: number; wide: boolean }) {
  const { lang } = useCatalogue();
  const ticks = TICKS.filter((tick) => wide || (tick >= 0.25 && tick <= 4));
  return (
    <g className={css.axis}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 1 ? css.one : undefined} x1={scale(tick)} x2={scale(tick)} y1={HEAD - 6} y2={height} />
          <text x={scale(tick)} y={HEAD - 12}>
            ×{formatNumber(tick, lang, { digits: 3 })}
          </text>
        </g>
      ))}
    </g>
  );
}

interface LineProps {
  row: Row;
  was?: Row;
  y: number;
  wide: boolean;
  scale: Scale;
  /** Where stands what is not known. */
  unknown: number;
  /** The right edge, where numbers stand under each other. */
  end: number;
}

function Line({ row, was, y, wide, scale, unknown, end }: LineProps) {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  const { decides, others } = row;
  const ratio = decides?.ratio ?? null;
  const at = ratio === null ? unknown : scale(ratio);
  const line = wide ? ROW / 2 : ROW + 4;
  const old = was?.decides?.ratio ?? null;
  const later = laterOf(row) ?? null;
  const shown = ratio === null ? t('figure.unknown') : `×${formatNumber(ratio, lang, { digits: 2 })}${decides?.thin ? '*' : ''}`;
  return (
    <g transform={`translate(0 ${y})`}>
      <title>{`${name('capabilities', row.one.capability)}: ${shown}`}</title>
      <text className={css.name} x={2} y={14}>
        {name('capabilities', row.one.capability)}
      </text>
      {ratio !== null && decides?.high != null && decides.low !== null && decides.high - (decides.low ?? 0) > 1e-6 && (
        <line className={css.range} x1={scale(decides.low ?? 0)} x2={scale(decides.high)} y1={line} y2={line} />
      )}
      {old !== null && ratio !== null && old !== ratio && <circle className={css.ghost} cx={scale(old)} cy={line} r={4} />}
      {later !== null && ratio !== null && Math.abs(scale(later) - at) > 1 && (
        <path className={css.later} d={`M${at} ${line}H${scale(later)}m0 -4v8`} />
      )}
      {others.map((other) => other.ratio !== null && other.ratio !== undefined && <path key={other.means} className={css.other} d={diamond(scale(other.ratio), line)} />)}
      <circle className={look(row.class, ratio === null, decides?.thin === true)} cx={at} cy={line} r={5} />
      {ratio !== null && (
        <text className={css.value} x={end - 2} textAnchor="end" y={line + 4}>
          {shown}
        </text>
      )}
    </g>
  );
}

const look = (kind: Class, unknown: boolean, thin: boolean) =>
  [css.dot, unknown && css.unknown, thin && css.thin, !unknown && kind !== 'not_shown' && kind !== 'said_not_shown' && css.shown].filter(Boolean).join(' ');

const diamond = (x: number, y: number) => `M${x - 5} ${y}L${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}Z`;
