// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWhy } from '../../frame/why';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Picture } from '../../parts/Picture';
import { useWidth } from '../../parts/useWidth';
import { useText } from '../../words/useText';
import { type Plan, yearsOf } from './asked';
import { type Block, blocksOf, type Lane } from './lanes';
import css from './plan.module.css';
import { PlanSource } from './PlanSource';
import { useAgreementWhy, useDecisionWhy } from './why';

/** When what is agreed, used and bought; each opens. */
export function Timetable({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const blocks = useMemo(() => blocksOf(plan), [plan]);
  const words = useLaneWords();
  const rows = blocks.flatMap(({ capability, lanes }) => lanes.map((lane) => ({ ...lane, capability })));
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'capability', header: t('plan.capability'), value: (row) => name('capabilities', row.capability) },
    { id: 'kind', header: t('plan.what'), value: (row) => t(row.kind === 'agreement' ? 'plan.agreement' : `plan.does_${row.kind}`) },
    { id: 'words', header: t('plan.in_words'), value: words },
    { id: 'from', header: t('plan.from'), numeric: true, value: (row) => row.from, show: (row) => row.from },
    { id: 'to', header: t('plan.to'), numeric: true, value: (row) => row.to, show: (row) => row.to },
  ];
  const { from, to } = yearsOf(plan);
  const title = t('plan.timetable', { agreements: t('plan.agreements_count', { count: plan.agreements.length }), decisions: t('plan.decisions_count', { count: plan.decisions.length }), from, to });
  return (
    <Picture title={title} caption={t('plan.timetable_caption')} source={<PlanSource />} name="plan-timetable" columns={columns} rows={rows}>
      <Lanes plan={plan} blocks={blocks} label={title} words={words} />
    </Picture>
  );
}

/** What stands at a lane. */
function useLaneWords() {
  const { name } = useCatalogue();
  const text = useText();
  return ({ agreement, decision }: Lane) => {
    if (decision) return text(decision.words);
    return agreement ? `${name('forms', agreement.form)}: ${agreement.members.map((id) => name('nations', id)).join(', ')}` : '';
  };
}

const AXIS = 24;
const HEAD = 30;
const LANE = 34;
const LETTER = 6.3;

interface Drawn {
  plan: Plan;
  blocks: Block[];
  label: string;
  words: (lane: Lane) => string;
}

function Lanes({ plan, blocks, label, words }: Drawn) {
  const { name } = useCatalogue();
  const { place, width } = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState(0);
  const { from, to } = yearsOf(plan);
  const step = width / (to - from + 1);
  const count = blocks.reduce((sum, { lanes }) => sum + lanes.length, 0);
  const height = AXIS + blocks.length * HEAD + count * LANE + 6;
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = Math.min(Math.max(active + by, 0), count - 1);
    setActive(next);
    svg.current?.querySelector<SVGGElement>(`[data-lane="${next}"]`)?.focus();
  };
  const tops = blocks.map((_, at) => AXIS + blocks.slice(0, at).reduce((sum, { lanes }) => sum + HEAD + lanes.length * LANE, 0));
  const before = blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { lanes }) => sum + lanes.length, 0));
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg ref={svg} data-picture width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label} onKeyDown={move}>
          <g className={css.axis} aria-hidden>
            {Array.from({ length: to - from + 1 }, (_, at) => (
              <g key={at}>
                <line x1={at * step} x2={at * step} y1={AXIS - 4} y2={height} />
                <text x={at * step + step / 2} y={14} textAnchor="middle">
                  {step < 40 ? `\u2019${String(from + at).slice(2)}` : from + at}
                </text>
              </g>
            ))}
          </g>
          {blocks.map(({ capability, lanes }, block) => (
            <g key={capability} transform={`translate(0 ${tops[block]})`}>
              <text x={0} y={20} className={css.head}>
                {name('capabilities', capability)}
              </text>
              {lanes.map((lane, at) => (
                <Bar key={lane.id} plan={plan} lane={lane} words={words(lane)} y={HEAD + at * LANE} step={step} width={width} at={before[block]! + at} active={before[block]! + at === active} />
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

interface BarProps {
  plan: Plan;
  lane: Lane;
  words: string;
  y: number;
  step: number;
  width: number;
  at: number;
  active: boolean;
}

function Bar({ plan, lane, words, y, step, width, at, active }: BarProps) {
  const { open } = useWhy();
  const decision = useDecisionWhy();
  const agreed = useAgreementWhy(plan);
  const show = () => open(lane.decision ? decision(lane.decision) : agreed(lane.agreement!));
  const start = (lane.from - yearsOf(plan).from) * step;
  const room = Math.floor(width / LETTER);
  const text = words.length > room ? `${words.slice(0, room - 1)}\u2026` : words;
  // Where it would run out of the picture, the text ends at the edge.
  const outside = start + text.length * LETTER > width;
  return (
    <g
      className={css.lane}
      transform={`translate(0 ${y})`}
      role="button"
      tabIndex={active ? 0 : -1}
      data-lane={at}
      aria-label={words}
      onClick={show}
      onKeyDown={(event) => ['Enter', ' '].includes(event.key) && (event.preventDefault(), show())}
    >
      <rect className={css.hit} width={width} height={LANE} />
      <text x={outside ? width : start + 2} y={12} textAnchor={outside ? 'end' : 'start'}>
        {text}
      </text>
      {lane.agreement ? <Agreed x={start} width={(lane.to - lane.from + 1) * step} /> : <Units lane={lane} first={yearsOf(plan).from} step={step} />}
    </g>
  );
}

/** From the year in which it is concluded, marked by a diamond. */
function Agreed({ x, width }: { x: number; width: number }) {
  return (
    <g className={css.agreed}>
      <rect x={x + 5} y={20} width={Math.max(width - 6, 1)} height={6} />
      <path d={`M${x + 1} 23l6 -6l6 6l-6 6z`} />
    </g>
  );
}

/** Units year by year, higher where they are more. */
function Units({ lane, first, step }: { lane: Lane; first: number; step: number }) {
  const { lang } = useCatalogue();
  const years = lane.decision?.years ?? [];
  const most = Math.max(...years.map(({ units }) => units), 1);
  return (
    <g className={css[lane.kind]}>
      {years.map(({ year, units }, at) => {
        const tall = Math.max(4, (units / most) * 14);
        const x = (year - first) * step;
        const told = step > 22 && (at === 0 || years[at - 1]!.units !== units);
        return (
          <g key={year}>
            <rect x={x + 0.5} y={31 - tall} width={step - 1} height={tall} />
            {told && (
              <text x={x + 4} y={30}>
                {formatNumber(units, lang)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
