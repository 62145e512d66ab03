// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useHolder } from '../../parts/names';
import { useWidth } from '../../parts/useWidth';
import { useView } from '../../view/useView';
import { AXIS, type Layout, layoutOf, type Line } from './layout';
import { Bar } from './Bar';
import { Density } from './Density';
import type { Group, Planned } from './model';
import { useEquipment } from './useKnown';
import css from './Timetable.module.css';

interface Props {
  groups: Group[];
  label: string;
  from: number;
  to: number;
  open: (capability: string) => boolean;
  /** Without the names of capabilities. */
  plain?: boolean;
  /** Not given: capabilities cannot be opened and closed. */
  onOpen?: (capability: string) => void;
  onChoose: (change: Planned) => void;
  /** The same change as it was, where it differs. */
  before?: (change: Planned) => Planned | undefined;
}

/** Who changes what in which years, capability by capability. Up and down go from bar to bar. */
export function Timetable({ groups, label, from, to, open, plain, onOpen, onChoose, before }: Props) {
  const { place, width } = useWidth<HTMLDivElement>();
  const { familyOf } = useEquipment();
  const layout = useMemo(
    () => layoutOf(groups, open, familyOf, { width, from, to, plain }),
    [groups, open, familyOf, width, from, to, plain],
  );
  const bars = layout.lines.filter((line) => line.kind === 'change');
  const [active, setActive] = useState(0);
  const svg = useRef<SVGSVGElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as Element;
    if (!by || !target.hasAttribute('data-bar')) return;
    event.preventDefault();
    const next = Math.min(Math.max(Number(target.getAttribute('data-bar')) + by, 0), bars.length - 1);
    setActive(next);
    svg.current?.querySelector<SVGGElement>(`[data-bar="${next}"]`)?.focus();
  };
  let bar = -1;
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg ref={svg} data-picture width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} role="group" aria-label={label} onKeyDown={step}>
          <Axis layout={layout} />
          {layout.lines.map((line) => {
            if (line.kind === 'head') return <Head key={`h${line.group.capability}`} line={line} layout={layout} onOpen={onOpen} />;
            if (line.kind === 'density') return <Density key={`d${line.group.capability}`} line={line} layout={layout} />;
            const at = ++bar;
            const was = before?.(line.change);
            return (
              <Lane key={line.change.id} line={line} layout={layout} right={width}>
                <Bar line={line} layout={layout} right={width} at={at} active={at === Math.min(active, bars.length - 1)} was={was} onChoose={onChoose} />
              </Lane>
            );
          })}
        </svg>
      )}
    </div>
  );
}

function Axis({ layout }: { layout: Layout }) {
  const years = Array.from({ length: layout.to - layout.from + 1 }, (_, at) => layout.from + at);
  return (
    <g className={css.axis} aria-hidden>
      {years.map((year, at) => {
        const x = layout.start + at * layout.step;
        const short = layout.step < 34;
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={AXIS - 4} y2={layout.height} />
            <text x={x + layout.step / 2} y={14} textAnchor="middle">
              {short ? `\u2019${String(year).slice(2)}` : year}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type Of<K extends Line['kind']> = Extract<Line, { kind: K }>;

function Head({ line, layout, onOpen }: { line: Of<'head'>; layout: Layout; onOpen?: (capability: string) => void }) {
  const { t } = useTranslation();
  const { name, inText } = useCatalogue();
  const { view } = useView();
  const { group, open, y } = line;
  const title = name('capabilities', group.capability);
  const many =
    group.own.length > 0
      ? t('changes.together', { count: group.together.length })
      : t('changes.not_own', { nation: inText(view.nation) });
  const can = onOpen && group.others.length > 0;
  const choose = () => can && onOpen(group.capability);
  const button = can
    ? {
        role: 'button',
        tabIndex: 0,
        'aria-expanded': open,
        onClick: choose,
        onKeyDown: (event: KeyboardEvent) => ['Enter', ' '].includes(event.key) && (event.preventDefault(), choose()),
      }
    : {};
  const text = y + 20;
  return (
    <g {...button} className={can ? css.head : undefined}>
      {can && <title>{`${title}: ${many}`}</title>}
      <rect className={css.hit} x={0} y={y + 2} width={layout.start + layout.step * (layout.to - layout.from + 1)} height={line.height - 2} />
      {can && <path className={css.caret} d={open ? `M1 ${text - 8}h9l-4.5 7z` : `M2 ${text - 9}v9l7-4.5z`} />}
      <text x={can ? 15 : 0} y={text} className={css.title} aria-hidden={can ? true : undefined}>
        {title}
        <tspan className={css.note} {...(layout.narrow ? { x: can ? 15 : 0, dy: 16 } : { dx: 10 })}>
          {many}
        </tspan>
      </text>
    </g>
  );
}

function Lane({ line, layout, right, children }: { line: Of<'change'>; layout: Layout; right: number; children: React.ReactNode }) {
  const holder = useHolder();
  const { catalogue } = useCatalogue();
  const { change, own, y, height } = line;
  const nation = catalogue.nations.some(({ id }) => id === change.holder);
  const shown = layout.narrow && nation ? change.holder : holder(change.holder);
  const most = layout.narrow ? 6 : 23;
  return (
    <g>
      {own && <rect className={css.own} x={0} y={y} width={right} height={height} />}
      <text x={4} y={y + 14} className={own ? css.ownName : css.name}>
        {shown.length > most ? `${shown.slice(0, most - 1)}\u2026` : shown}
      </text>
      {children}
    </g>
  );
}
