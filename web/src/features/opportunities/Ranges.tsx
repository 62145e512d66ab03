// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { fit } from '../../parts/steps';
import { useWidth } from '../../parts/useWidth';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { bandsOf, type Candidate } from './wanted';
import css from './opportunities.module.css';

const ROW = 26;
/** Below this a name stands above its line, so that its partners can be read. */
const NARROW = 640;
const ABOVE = 18;
const BAND = 30;
const HEAD = 22;
const SIZE = 13;

/** Candidates in bands under each other, each with its value and the range that unknowns leave. */
export function Ranges({ candidates, label }: { candidates: Candidate[]; label: string }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { place, width: all } = useWidth<HTMLDivElement>();
  const width = Math.min(all, 1200);
  const bands = bandsOf(candidates);
  const narrow = width < NARROW;
  const row = narrow ? ROW + ABOVE : ROW;
  const name = narrow ? 12 : Math.min(420, width * 0.5);
  const height = HEAD + bands.length * BAND + candidates.length * row + 6;
  const x = (value: number) => name + value * (width - name - 12);
  let y = HEAD;
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg role="img" aria-label={label} data-picture width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={css.ranges}>
          {[0, 0.5, 1].map((mark) => (
            <g key={mark}>
              <line x1={x(mark)} x2={x(mark)} y1={HEAD - 4} y2={height} className={css.grid} />
              <text x={x(mark)} y={14} textAnchor={mark === 1 ? 'end' : 'middle'} className={css.soft}>
                {formatNumber(mark, lang)}
              </text>
            </g>
          ))}
          {bands.map((band) => {
            const top = y;
            y += BAND + band.candidates.length * row;
            return (
              <g key={band.low}>
                <line x1={0} x2={width} y1={top + 4} y2={top + 4} className={css.between} />
                <text y={top + 22} className={css.band}>
                  {t('opportunities.band_from', { low: formatNumber(band.low, lang) })}
                </text>
                {band.candidates.map((one, at) => (
                  <Line key={one.id} candidate={one} y={top + BAND + at * row} x={x} name={narrow ? width : name - 12} lower={narrow ? ABOVE : 0} />
                ))}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

interface LineProps {
  candidate: Candidate;
  y: number;
  x: (value: number) => number;
  /** Room for the name. */
  name: number;
  /** How much lower than the name the range stands. */
  lower: number;
}

function Line({ candidate, y, x, name, lower }: LineProps) {
  const text = useText();
  const { view } = useView();
  const { value, low, high } = candidate.value;
  const others = candidate.members.filter((id) => id !== view.nation).join(' ');
  return (
    <g transform={`translate(0 ${y})`}>
      <text y={17} className={css.name}>
        {fit(`${text(candidate.name)} · ${others}`, name, SIZE)}
      </text>
      <rect x={x(low)} y={9 + lower} width={Math.max(x(high) - x(low), 1)} height={8} className={css.interval} />
      <rect x={x(value) - 1.5} y={5 + lower} width={3} height={16} className={css.mean} />
    </g>
  );
}
