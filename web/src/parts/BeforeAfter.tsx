// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { type FigureValue, formatFigure, THIN } from '../number/format';
import { useUnit } from '../number/useUnit';
import { useWidth } from './useWidth';
import css from './BeforeAfter.module.css';

/** What there is before and after something, against what is needed. */
export interface Change {
  id: string;
  label: string;
  unit?: string | null;
  before: FigureValue;
  after: FigureValue;
  /** Left out where no document states a need; null where none is asked for. */
  need?: FigureValue | null;
  /** Whether the need rule supplies the need, and no document. */
  byNeedRule?: boolean;
}

/** The most that a figure can be, as far as that is bounded. */
const most = (figure: FigureValue) => figure.high ?? figure.value ?? figure.low;
const best = (figure: FigureValue) => figure.value ?? figure.low;

/** Before as a ghost, after in front of it, the need as a line, and what is missing between them. Each row has its own scale. */
export function BeforeAfter({ rows, label }: { rows: Change[]; label: string }) {
  const { place, width } = useWidth<HTMLDivElement>();
  const narrow = width < 640;
  const height = narrow ? 62 : 38;
  const tall = rows.length * height + 4;
  const longest = Math.max(...rows.map((row) => row.label.length), 0);
  const start = narrow ? 0 : Math.min(longest * 7.2 + 20, width * 0.36);
  const wordsOf = useWords();
  const said = rows.map(wordsOf);
  const wordy = Math.max(...said.map((words) => Object.values(words).join('').length), 0);
  const end = narrow ? width : width - Math.min(wordy * 6.9 + 18, width * 0.36);
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={tall} viewBox={`0 0 ${width} ${tall}`} role="img" aria-label={label}>
          {rows.map((row, at) => (
            <Row key={row.id} row={row} y={at * height} words={said[at]!} width={width} start={start} end={end} narrow={narrow} />
          ))}
        </svg>
      )}
    </div>
  );
}

interface Drawn {
  row: Change;
  words: Words;
  y: number;
  width: number;
  /** Where the bars start and end. */
  start: number;
  end: number;
  narrow: boolean;
}

function Row({ row, words, y, width, start, end, narrow }: Drawn) {
  const top = narrow ? y + 40 : y + 9;
  return (
    <g>
      <line className={css.line} x1={0} x2={width} y1={y + (narrow ? 61 : 37)} y2={y + (narrow ? 61 : 37)} />
      <text x={0} y={narrow ? y + 16 : y + 23} className={css.label}>
        {row.label}
      </text>
      <text x={narrow ? 0 : end + 14} y={narrow ? y + 33 : y + 23}>
        {words.was && <tspan className={css.was}>{words.was} → </tspan>}
        <tspan className={css.now}>{words.now}</tspan>
        {words.need && <tspan className={css.need}>{words.need}</tspan>}
        {words.short && <tspan className={css.short}>{words.short}</tspan>}
      </text>
      <Bars row={row} x={start} y={top} width={end - start - 4} height={20} />
    </g>
  );
}

function Bars({ row, x, y, width, height }: { row: Change; x: number; y: number; width: number; height: number }) {
  const hatch = useId();
  const figures = [row.before, row.after, ...(row.need ? [row.need] : [])];
  const scale = Math.max(...figures.map(most), 1);
  const long = (value: number) => (value / scale) * width;
  const { before, after, need } = row;
  const needed = need && (need.value !== null || need.low > 0) ? best(need) : 0;
  // What is missing even at best, where a range is all that is known.
  const there = after.value ?? after.high;
  const missing = there === null ? 0 : needed - there;
  // Nothing bounds it: the dots run to the end.
  const open = (figure: FigureValue) => (figure.high === null ? scale : figure.high);
  return (
    <g>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="5" className={css.hatch} />
      </pattern>
      <rect className={css.ghost} x={x} y={y} width={long(best(before))} height={height} />
      {open(before) > before.low && (
        <rect className={css.ghostRange} x={x + long(before.low)} y={y} width={long(open(before) - before.low)} height={height} />
      )}
      {missing > 0 && there !== null && (
        <rect className={css.missing} fill={`url(#${hatch})`} x={x + long(there)} y={y + 4} width={long(missing)} height={height - 8} />
      )}
      <rect className={css.after} x={x} y={y + 4} width={long(best(after))} height={height - 8} />
      {open(after) > after.low && (
        <rect className={css.range} x={x + long(after.low)} y={y + 4} width={long(open(after) - after.low)} height={height - 8} />
      )}
      {needed > 0 && <path className={css.needLine} d={`M${x + long(needed)} ${y - 3}v${height + 6}`} />}
    </g>
  );
}

interface Words {
  was: string;
  now: string;
  need: string;
  short: string;
}

/** The same in words, so that no bar must be measured. */
function useWords(): (row: Change) => Words {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const unitOf = useUnit();
  const show = (figure: FigureValue) => formatFigure(figure, lang) ?? t('figure.unknown');
  return ({ before, after, need, unit, byNeedRule }) => {
    const [was, now] = [show(before), show(after)];
    const known = after.value !== null || after.low > 0 || after.high !== null;
    const missing = need && need.value !== null && after.value !== null ? need.value - after.value : 0;
    return {
      was: was === now ? '' : was,
      now: now + (unit && known ? THIN + unitOf(unit, after) : ''),
      need: need ? ` · ${t(byNeedRule ? 'before_after.need_by_rule' : 'before_after.need', { need: show(need) })}` : need === null ? '' : ` · ${t('before_after.no_need')}`,
      short: missing > 0 ? ` · \u2212${formatFigure({ value: missing, low: missing, high: missing }, lang)}` : '',
    };
  };
}
