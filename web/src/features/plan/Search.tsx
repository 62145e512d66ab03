// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Picture } from '../../parts/Picture';
import { useWidth } from '../../parts/useWidth';
import type { Step } from './asked';
import css from './plan.module.css';
import { PlanSource } from './PlanSource';

/** How the best plan so far came down and what is proven came up, while the least shortfall was sought. */
export function Search({ trail }: { trail: Step[] }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const shown = (step: Step, value: number | null) => (value === null ? t('plan.none_yet') : formatNumber(value, lang, step.objective === 'shortfall' ? { percent: true, digits: 2 } : { digits: 2 }));
  const columns: Column<Step>[] = [
    { id: 'objective', header: t('plan.sought'), value: (row) => t(`plan.of_${row.objective}`) },
    { id: 'seconds', header: t('plan.after_seconds'), numeric: true, value: (row) => row.seconds },
    { id: 'incumbent', header: t('plan.incumbent'), numeric: true, value: (row) => row.incumbent, show: (row) => shown(row, row.incumbent) },
    { id: 'bound', header: t('plan.bound'), numeric: true, value: (row) => row.bound, show: (row) => shown(row, row.bound) },
  ];
  const steps = trail.filter(({ objective }) => objective === 'shortfall');
  const last = steps.at(-1);
  if (!last) return null;
  const title = t('plan.search_title', { best: shown(last, last.incumbent), bound: shown(last, last.bound) });
  return (
    <Picture title={title} caption={t('plan.search_caption')} source={<PlanSource />} name="plan-search" columns={columns} rows={trail}>
      <Lines steps={steps} label={title} />
    </Picture>
  );
}

const HEIGHT = 160;
const LEFT = 56;

function Lines({ steps, label }: { steps: Step[]; label: string }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { place, width } = useWidth<HTMLDivElement>();
  const known = (name: 'incumbent' | 'bound') => steps.flatMap((step) => (step[name] === null ? [] : [{ seconds: step.seconds, value: step[name] }]));
  const [best, bound] = [known('incumbent'), known('bound')];
  const right = Math.max(LEFT, width - 90);
  const x = scaleLinear().domain([0, Math.max(...steps.map(({ seconds }) => seconds), 0.1)]).range([LEFT, right]);
  const y = scaleLinear().domain([0, Math.max(...best.map(({ value }) => value), ...bound.map(({ value }) => value), 0.001)]).nice(3).range([HEIGHT - 26, 12]);
  // What holds stays as it is until something better comes.
  const path = (points: typeof best) => points.map((point, at) => (at === 0 ? `M${x(point.seconds)} ${y(point.value)}` : `H${x(point.seconds)}V${y(point.value)}`)).join('') + (points.length > 0 ? `H${right}` : '');
  const [atBest, atBound] = [y(best.at(-1)?.value ?? 0), y(bound.at(-1)?.value ?? 0)];
  const apart = Math.abs(atBest - atBound) < 14 ? 7 : 0;
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
          {y.ticks(3).map((tick) => (
            <g key={tick} className={css.axis}>
              <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
              <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {formatNumber(tick, lang, { percent: true, digits: 1 })}
              </text>
            </g>
          ))}
          {x.ticks(4).map((tick) => (
            <text key={tick} className={css.soft} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
              {t('plan.s', { seconds: formatNumber(tick, lang, { digits: 2 }) })}
            </text>
          ))}
          <path d={path(bound)} className={css.bound} />
          <path d={path(best)} className={css.best} />
          {best.length > 0 && <text x={right + 6} y={atBest + 4 - apart}>{t('plan.best')}</text>}
          {bound.length > 0 && <text x={right + 6} y={atBound + 4 + apart} className={css.soft}>{t('plan.proven')}</text>}
        </svg>
      )}
    </div>
  );
}
