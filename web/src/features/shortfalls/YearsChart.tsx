// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { scaleBand, scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Explanation } from '../../api/explanation';
import { formatNumber } from '../../number/format';
import { useUnit } from '../../number/useUnit';
import { useWidth } from '../../parts/useWidth';
import css from './YearsChart.module.css';

type Balance = Explanation['years'][number]['balance'];

interface Props {
  balances: Balance[];
  /** What it is compared with: drawn as a ghost. */
  before?: Balance[];
  unit: string | null;
  year: number;
  label: string;
  onYear: (year: number) => void;
}

const HEIGHT = 300;
const MARGIN = { top: 28, right: 92, bottom: 26, left: 46 };
/** What adds up to what is available; what others may count on is taken off at the top. */
const PARTS = ['national', 'pooled', 'access_in'] as const;

const top = (figure: { value: number | null; low: number; high: number | null }) => figure.high ?? figure.value ?? figure.low;

/** Bars of what is available by where it comes from, and the need as a line over them. */
export function YearsChart({ balances, before, unit, year, label, onYear }: Props) {
  const { place, width } = useWidth<HTMLDivElement>();
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const unitOf = useUnit();
  const most = Math.max(1, ...[...balances, ...(before ?? [])].flatMap((one) => [top(one.available), top(one.national), top(one.need.units)]));
  const narrow = width < 520;
  const right = narrow ? 12 : MARGIN.right;
  const x = scaleBand<number>().domain(balances.map((one) => one.year)).range([MARGIN.left, Math.max(width - right, MARGIN.left + 1)]).padding(0.22);
  const y = scaleLinear().domain([0, most]).nice(5).range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const last = balances.at(-1);
  return (
    <div ref={place} className={css.place} style={{ minHeight: HEIGHT }}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} className={css.chart} role="group" aria-label={label} data-picture>
          {y.ticks(5).filter(Number.isInteger).map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`} aria-hidden>
              <line x1={MARGIN.left} x2={width - right} className={tick === 0 ? css.base : css.grid} />
              <text x={MARGIN.left - 8} y={4} textAnchor="end" className={css.tick}>
                {formatNumber(tick, lang)}
              </text>
            </g>
          ))}
          <text x={0} y={14} className={css.tick}>{unit ? unitOf(unit) : t('balance.units')}</text>
          {balances.map((one) => (
            <Bar key={one.year} balance={one} before={before?.find((old) => old.year === one.year)} x={x(one.year)!} width={x.bandwidth()} y={y} chosen={one.year === year} narrow={narrow} onYear={onYear} />
          ))}
          <NeedLine balances={balances} className={css.need} x={x} y={y} />
          {before && <NeedLine balances={before} className={css.needBefore} x={x} y={y} />}
          {!narrow && last && <Labels last={last} x={width - right + 8} y={y} />}
        </svg>
      )}
    </div>
  );
}

type Y = ReturnType<typeof scaleLinear<number>>;
type X = ReturnType<typeof scaleBand<number>>;

interface BarProps {
  balance: Balance;
  before?: Balance;
  x: number;
  width: number;
  y: Y;
  chosen: boolean;
  narrow: boolean;
  onYear: (year: number) => void;
}

function Bar({ balance, before, x, width, y, chosen, narrow, onYear }: BarProps) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { available, need, shortfall } = balance;
  const number = (value: number | null) => (value === null ? t('figure.unknown') : formatNumber(value, lang));
  const said = t('balance.said', { year: balance.year, available: number(available.value), need: number(need.units.value), shortfall: number(shortfall.value) });
  const unknown = available.value === null;
  const shown = available.value ?? available.low;
  const piled = PARTS.reduce((sum, part) => sum + (balance[part].value ?? balance[part].low), 0);
  return (
    <>
      <g role="button" tabIndex={0} aria-label={said} aria-pressed={chosen} className={css.bar} onClick={() => onYear(balance.year)}
        onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), onYear(balance.year))}>
        <title>{said}</title>
        <rect x={x} width={width} y={MARGIN.top} height={y(0) - MARGIN.top} className={chosen ? css.chosen : css.reach} />
        <Stack balance={balance} before={before} x={x} width={width} y={y} />
      </g>
      <text x={x + width / 2} y={y(Math.max(piled, shown)) - 5} textAnchor="middle" className={css.value}>
        {unknown ? '?' : formatNumber(shown, lang)}
      </text>
      <text x={x + width / 2} y={HEIGHT - 8} textAnchor="middle" className={chosen ? css.thisYear : css.tick}>
        {narrow ? `’${String(balance.year).slice(2)}` : balance.year}
      </text>
    </>
  );
}

/** What is there, piled up by where it comes from; what is missing below the need; what is not known; the ghost. */
function Stack({ balance, before, x, width, y }: Pick<BarProps, 'balance' | 'before' | 'x' | 'width' | 'y'>) {
  const { available, need } = balance;
  const shown = available.value ?? available.low;
  const needed = need.units.value ?? 0;
  let under = 0;
  return (
    <>
      {needed > shown && <rect x={x} width={width} y={y(needed)} height={y(shown) - y(needed)} className={css.gap} />}
      {PARTS.map((part) => {
        const value = balance[part].value ?? balance[part].low;
        const rect = <rect key={part} x={x} width={width} y={y(under + value)} height={y(under) - y(under + value)} className={css[part]} />;
        under += value;
        return value > 0 ? rect : null;
      })}
      {available.value === null && <rect x={x} width={width} y={y(top(available))} height={Math.max(y(available.low) - y(top(available)), 4)} className={css.unknown} />}
      {before && before.available.value !== null && before.available.value !== available.value && (
        <rect x={x - 3} width={width + 6} y={y(before.available.value)} height={Math.max(y(0) - y(before.available.value), 1)} className={css.ghost} />
      )}
      {available.high !== available.low && available.high !== null && (
        <line x1={x + width / 2} x2={x + width / 2} y1={y(available.low)} y2={y(available.high)} className={css.range} />
      )}
    </>
  );
}

function NeedLine({ balances, className, x, y }: { balances: Balance[]; className?: string; x: X; y: Y }) {
  const half = (x.step() - x.bandwidth()) / 2;
  return (
    <g aria-hidden>
      {balances.map(({ year, need }) => {
        if (need.units.value === null) return null;
        const at = y(need.units.value);
        const left = x(year)!;
        return <line key={year} x1={left - half} x2={left + x.bandwidth() + half} y1={at} y2={at} className={className} />;
      })}
    </g>
  );
}

/** Words at the marks, in place of a legend; pushed apart where they would touch. */
function Labels({ last, x, y }: { last: Balance; x: number; y: Y }) {
  const { t } = useTranslation();
  let under = 0;
  const parts = PARTS.flatMap((part) => {
    const value = last[part].value ?? last[part].low;
    const at = y(under + value / 2) + 4;
    under += value;
    return value > 0 ? [{ word: t(`balance.part.${part}`), at, className: css[`${part}Name`] }] : [];
  });
  const need = last.need.units.value;
  const all = [...parts, ...(need === null ? [] : [{ word: t('shortfalls.need'), at: y(need) + 4, className: css.needName }])];
  all.sort((a, b) => b.at - a.at);
  for (let at = 1; at < all.length; at++) all[at]!.at = Math.min(all[at]!.at, all[at - 1]!.at - 14);
  return (
    <g aria-hidden>
      {all.map(({ word, at, className }) => (
        <text key={word} x={x} y={at} className={className}>{word}</text>
      ))}
    </g>
  );
}
