// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { useWidth } from '../../parts/useWidth';
import type { Burden, Measure } from './measures';
import css from './burden.module.css';

const ROW = 16;
const HEAD = 42;
/** Room at the left of a panel for what is unknown. */
const UNKNOWN = 16;

interface Props {
  measures: Measure[];
  /** In the order in which they stand. */
  nations: Burden[];
  before?: Burden[];
  marked: string[];
  label: string;
}

interface Panel {
  measure: Measure;
  x: number;
  y: number;
  width: number;
}

/** The measures side by side: one panel each, nations on the same lines. */
export function Dots({ measures, nations, before, marked, label }: Props) {
  const { place, width } = useWidth<HTMLDivElement>();
  const { name } = useCatalogue();
  const names = width >= 900;
  const left = names ? 130 : 38;
  const across = Math.min(measures.length, Math.max(2, Math.floor((width - left) / 190)));
  const panelWidth = (width - left) / across;
  const tall = HEAD + nations.length * ROW + 14;
  const down = Math.ceil(measures.length / across);
  const panels = measures.map<Panel>((measure, at) => ({
    measure,
    x: left + (at % across) * panelWidth,
    y: Math.floor(at / across) * tall,
    width: panelWidth - 14,
  }));
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={down * tall} viewBox={`0 0 ${width} ${down * tall}`} role="img" aria-label={label}>
          {Array.from({ length: down }, (_, at) => (
            <g key={at} transform={`translate(0 ${at * tall + HEAD})`}>
              {nations.map(({ nation }, line) => (
                <g key={nation}>
                  {marked.includes(nation) && <rect className={css.band} x={0} y={line * ROW} width={width} height={ROW} />}
                  <text x={2} y={line * ROW + 12} className={marked.includes(nation) ? css.ownName : css.name}>
                    {names ? name('nations', nation) : nation}
                  </text>
                </g>
              ))}
            </g>
          ))}
          {panels.map((panel) => (
            <PanelDots key={panel.measure.id} panel={panel} nations={nations} before={before} marked={marked} />
          ))}
        </svg>
      )}
    </div>
  );
}

function PanelDots({ panel, nations, before, marked }: Omit<Props, 'measures' | 'label'> & { panel: Panel }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { measure, x, y, width } = panel;
  const old = useMemo(() => new Map(before?.map((burden) => [burden.nation, measure.value(burden)])), [before, measure]);
  const most = Math.max(...nations.map((burden) => measure.value(burden) ?? 0), measure.line ?? 0, 1e-9);
  const scale = (measure.root ? scaleSqrt() : scaleLinear()).domain([0, most]).range([UNKNOWN, width - 6]);
  const show = (value: number) => formatNumber(value, lang, { percent: measure.percent, digits: measure.digits });
  const newest = Math.max(...nations.map((burden) => burden.spending_year ?? 0));
  const bottom = HEAD + nations.length * ROW;
  return (
    <g transform={`translate(${x} ${y})`}>
      <text x={UNKNOWN} y={14} className={css.measure}>
        {t(width < 170 ? `burden.${measure.id}_short` : `burden.${measure.id}`)}
      </text>
      <g className={css.axis}>
        {ticks(scale.ticks(4), scale, width).map((tick) => (
          <g key={tick}>
            <line x1={scale(tick)} x2={scale(tick)} y1={HEAD - 4} y2={bottom} />
            <text x={scale(tick)} y={HEAD - 8}>
              {show(tick)}
            </text>
          </g>
        ))}
      </g>
      {measure.line !== undefined && <line className={css.line} x1={scale(measure.line)} x2={scale(measure.line)} y1={HEAD - 4} y2={bottom} />}
      {nations.map((burden, line) => {
        const late = measure.id === 'spending' && burden.spending_year !== newest ? burden.spending_year : null;
        const given = { burden, value: measure.value(burden), was: old.get(burden.nation), late };
        return <Dot key={burden.nation} {...given} y={HEAD + line * ROW + ROW / 2} own={marked.includes(burden.nation)} scale={scale} show={show} edge={width - 48} />;
      })}
    </g>
  );
}

interface DotProps {
  burden: Burden;
  value: number | null;
  was: number | null | undefined;
  /** The year of the figure, where that of others is newer. */
  late: number | null;
  y: number;
  own: boolean;
  scale: (value: number) => number;
  show: (value: number) => string;
  /** Beyond it there is no room for words at the right. */
  edge: number;
}

/** One nation in one measure. */
function Dot({ burden, value, was, late, y, own, scale, show, edge }: DotProps) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const at = value === null ? UNKNOWN / 2 - 2 : scale(value);
  const look = [css.dot, own && css.own, value === null && css.unknown, value !== null && late && css.late];
  const moved = was !== undefined && was !== null && value !== null && was !== value;
  return (
    <g>
      <title>
        {`${name('nations', burden.nation)}: ${value === null ? t('figure.unknown') : show(value)}${value !== null && late ? ` (${late})` : ''}`}
      </title>
      {moved && (
        <>
          <line className={css.ghostLine} x1={scale(was)} x2={at} y1={y} y2={y} />
          <circle className={css.ghost} cx={scale(was)} cy={y} r={4} />
        </>
      )}
      <circle cx={at} cy={y} r={own ? 5 : 4} className={look.filter(Boolean).join(' ')} />
      {own && value !== null && (
        <text x={at + (at > edge ? -9 : 9)} y={y + 4} textAnchor={at > edge ? 'end' : 'start'} className={css.value}>
          {show(value)}
        </text>
      )}
    </g>
  );
}

/** Only ticks whose words do not touch. */
function ticks(all: number[], scale: (value: number) => number, width: number): number[] {
  let last = -Infinity;
  return all.filter((tick) => {
    const fits = scale(tick) - last > 34 && scale(tick) <= width;
    if (fits) last = scale(tick);
    return fits;
  });
}
