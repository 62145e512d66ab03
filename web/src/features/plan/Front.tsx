// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWhy } from '../../frame/why';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Picture } from '../../parts/Picture';
import { useWidth } from '../../parts/useWidth';
import { useText } from '../../words/useText';
import { moneyOf, type Plan, type Point } from './asked';
import css from './plan.module.css';
import { PlanSource } from './PlanSource';
import { useNamed } from './Wishes';

type Axis = 'partners' | 'cost';

/** Less short, or less of what it takes: plans of which none is as good as another everywhere. */
export function Front({ plan }: { plan: Plan }) {
  const worth = (axis: Axis) => new Set(plan.front.map(({ objective }) => objective[axis])).size > 1;
  return (['partners', 'cost'] as const).filter(worth).map((axis) => <One key={axis} plan={plan} axis={axis} />);
}

function One({ plan, axis }: { plan: Plan; axis: Axis }) {
  const { t } = useTranslation();
  const { lang, trace } = useCatalogue();
  const text = useText();
  const why = usePointWhy();
  const points = [...plan.front].sort((a, b) => a.objective[axis] - b.objective[axis] || (b.objective.shortfall ?? 0) - (a.objective.shortfall ?? 0));
  const share = (value: number | null) => (value === null ? t('figure.unknown') : formatNumber(value, lang, { percent: true, digits: 1 }));
  const header = axis === 'cost' ? t('plan.cost_in', { currency: moneyOf(trace.settings).currency }) : t('plan.partners');
  const columns: Column<Point>[] = [
    { id: 'which', header: t('plan.which'), value: (row) => (row.present ? t('plan.present_plan') : row.limit.length === 0 ? t('plan.free_plan') : row.limit.map(({ words }) => text(words)).join(' ')) },
    { id: 'shortfall', header: t('plan.shortfall'), numeric: true, value: (row) => row.objective.shortfall, show: (row) => <Figure value={row.objective.shortfall} percent digits={1} why={why(row)} /> },
    { id: axis, header, numeric: true, value: (row) => row.objective[axis], show: (row) => <Figure value={row.objective[axis]} digits={0} why={why(row)} /> },
    { id: 'agreements', header: t('plan.agreements_head'), numeric: true, value: (row) => row.agreements, show: (row) => <Figure value={row.agreements} why={why(row)} /> },
    { id: 'gap', header: t('plan.gap'), numeric: true, value: (row) => row.gap, show: (row) => share(row.gap) },
  ];
  // The point at which most of what can be won is won.
  const [from, to] = [points[0], points.at(-1)];
  const title = t(`plan.front_${axis}`, { from: share(from?.objective.shortfall ?? null), to: share(to?.objective.shortfall ?? null), most: formatNumber(to?.objective[axis] ?? 0, lang, { digits: 0 }) });
  return (
    <Picture title={title} caption={t('plan.front_caption')} source={<PlanSource />} name={`plan-front-${axis}`} columns={columns} rows={points}>
      <Points points={points} axis={axis} label={title} header={header} />
    </Picture>
  );
}

/** What a point decides. */
function usePointWhy() {
  const { t } = useTranslation();
  const text = useText();
  const named = useNamed();
  return (point: Point) => ({
    title: point.present ? t('plan.present_plan') : point.limit.length === 0 ? t('plan.free_plan') : point.limit.map(({ words }) => text(words)).join(' '),
    formula: t('plan.formula_point'),
    method: 'plan',
    rows: [...point.agreed, ...point.decisions].map((id) => ({ label: named(id), value: '' })),
  });
}

const HEIGHT = 230;
const LEFT = 56;

function Points({ points, axis, label, header }: { points: Point[]; axis: Axis; label: string; header: string }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { open } = useWhy();
  const why = usePointWhy();
  const { place, width } = useWidth<HTMLDivElement>();
  const known = points.flatMap((point) => (point.objective.shortfall === null ? [] : [{ point, at: point.objective[axis], short: point.objective.shortfall }]));
  const right = Math.max(LEFT + 40, width - 70);
  const x = scaleLinear().domain([0, Math.max(...known.map(({ at }) => at), 1)]).range([LEFT, right]);
  const y = scaleLinear().domain([0, Math.max(...known.map(({ short }) => short), 0.001)]).nice(4).range([HEIGHT - 46, 14]);
  const path = known.map(({ at, short }, step) => (step === 0 ? `M${x(at)} ${y(short)}` : `H${x(at)}V${y(short)}`)).join('');
  const number = (value: number) => formatNumber(value, lang, { digits: 0 });
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={label}>
          {y.ticks(4).map((tick) => (
            <g key={tick} className={css.axis} aria-hidden>
              <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
              <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {formatNumber(tick, lang, { percent: true, digits: 1 })}
              </text>
            </g>
          ))}
          {x.ticks(Math.min(6, width / 90)).filter((tick) => axis === 'cost' || Number.isInteger(tick)).map((tick) => (
            <text key={tick} className={css.soft} x={x(tick)} y={HEIGHT - 28} textAnchor="middle" aria-hidden>
              {number(tick)}
            </text>
          ))}
          <text className={css.soft} x={right} y={HEIGHT - 8} textAnchor="end" aria-hidden>
            {header}
          </text>
          <path d={path} className={css.frontLine} />
          {known.map(({ point, at, short }, index) => {
            const chosen = !point.present && point.limit.length === 0;
            const said = t('plan.point', { short: formatNumber(short, lang, { percent: true, digits: 1 }), at: number(at), what: header });
            const show = () => open(why(point));
            return (
              <g key={index} role="button" tabIndex={0} aria-label={said} className={css.lane} onClick={show} onKeyDown={(event) => ['Enter', ' '].includes(event.key) && (event.preventDefault(), show())}>
                <circle cx={x(at)} cy={y(short)} r={14} className={css.hit} />
                <circle cx={x(at)} cy={y(short)} r={chosen ? 7 : 5} className={chosen ? css.chosen : css.point} />
                <text x={x(at) + 9} y={y(short) - 8}>
                  {chosen ? t('plan.this_plan') : point.present ? t('plan.present_plan') : formatNumber(short, lang, { percent: true, digits: 1 })}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
