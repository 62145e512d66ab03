// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWidth } from '../../parts/useWidth';
import { useView } from '../../view/useView';
import { Caribbean } from './Caribbean';
import { Land } from '../../parts/map/Land';
import map from '../../parts/map/map.module.css';
import type { Frame } from '../../parts/map/projection';
import { usePlaces } from '../../parts/map/usePlaces';
import type { World } from '../../parts/map/world';
import { partnersOf, type Tie } from './ties';
import css from './NetworkMap.module.css';

interface Props {
  world: World;
  ties: Tie[];
  label: string;
}

/** Europe with who works with whom. The chosen nation's ties are drawn strong, those of others thin. */
export function NetworkMap({ world, ties, label }: Props) {
  const { place: ref, width } = useWidth<HTMLDivElement>();
  const { view } = useView();
  const height = Math.round(Math.min(Math.max(width * 0.82, 320), 820));
  // Where there is little room the inset stands under the map rather than on it.
  const narrow = width < NARROW;
  const inset = narrow ? { x: 0, y: height + 8, width, height: Math.round(width * 0.55) } : { x: width * 0.7 - 1, y: Math.max(44, height * 0.08), width: width * 0.3, height: width * 0.23 };
  const whole = narrow ? inset.y + inset.height + 1 : height;
  const partners = useMemo(() => partnersOf(ties, view.nation), [ties, view.nation]);
  const shape = (nation: string) => {
    const tie = partners.get(nation);
    return { className: nation === view.nation ? css.chosen : tie && css[`rung${tie.rung}`] };
  };
  return (
    <div ref={ref} className={css.place} style={{ minHeight: whole }}>
      {width > 0 && (
        <svg width={width} height={whole} viewBox={`0 0 ${width} ${whole}`} className={css.map} role="group" aria-label={label} data-picture>
          <Land world={world} width={width} height={height} shape={shape} />
          <Lines ties={ties} width={width} height={height} />
          <Marks ties={ties} partners={partners} width={width} height={height} />
          <Caribbean world={world} {...inset} />
        </svg>
      )}
    </div>
  );
}

/** Below this there is no room for the codes of all nations. */
const NARROW = 520;

function Lines({ ties, width, height }: Frame & { ties: Tie[] }) {
  const { view } = useView();
  const places = usePlaces({ width, height });
  return (
    <g aria-hidden>
      {[false, true].map((strong) =>
        ties
          .filter((tie) => (tie.a === view.nation || tie.b === view.nation) === strong)
          .map((tie) => {
            const [from, to] = [places.get(tie.a), places.get(tie.b)];
            if (!from || !to) return null;
            const weight = strong ? 1 + Math.sqrt(tie.cooperations.length) * 0.7 : 0.6;
            return (
              <line
                key={`${tie.a}-${tie.b}`}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                className={strong ? css.strong : css.thin}
                strokeWidth={weight}
              />
            );
          }),
      )}
    </g>
  );
}

/** Capitals close to another to their left: their name stands lower. */
const LOWER = new Set(['SVK', 'HRV', 'EST', 'MKD', 'LUX']);

/** The nations: reached by one tab, walked through with the arrows from west to east, chosen with Enter. */
function Marks({ ties, partners, width, height }: Frame & { ties: Tie[]; partners: Map<string, Tie> }) {
  const { t } = useTranslation();
  const { view, set } = useView();
  const { catalogue, name } = useCatalogue();
  const places = usePlaces({ width, height });
  const [active, setActive] = useState(view.nation);
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
  const shown = catalogue.nations
    .filter(({ id, assessed }) => places.has(id) && (assessed || tied.has(id)))
    .sort((a, b) => places.get(a.id)!.x - places.get(b.id)!.x);
  const current = shown.some(({ id }) => id === active) ? active : view.nation;
  const choose = (id: string) => catalogue.nations.find((nation) => nation.id === id)?.assessed && set({ nation: id });
  const onKey = (event: KeyboardEvent<SVGGElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') choose(current);
    if (!step && event.key !== ' ') return;
    event.preventDefault();
    if (!step) return;
    const next = shown[shown.findIndex(({ id }) => id === current) + step];
    if (!next) return;
    setActive(next.id);
    event.currentTarget.querySelector<SVGGElement>(`[data-nation="${next.id}"]`)?.focus();
  };
  return (
    <g onKeyDown={onKey}>
      {shown.map(({ id }) => {
        const { x, y, outside } = places.get(id)!;
        const tie = partners.get(id);
        const said = id === view.nation ? name('nations', id) : tie
          ? t('overview.tie', { nation: name('nations', id), rung: tie.rung || t('figure.unknown'), count: tie.cooperations.length })
          : t('overview.no_tie', { nation: name('nations', id) });
        return (
          <g
            key={id}
            data-nation={id}
            role="button"
            aria-label={id === view.nation ? said : `${id} · ${said}`}
            aria-pressed={id === view.nation}
            tabIndex={id === current ? 0 : -1}
            transform={`translate(${x} ${y})`}
            className={map.mark}
            onClick={() => choose(id)}
          >
            <title>{said}</title>
            <circle r={12} className={map.reach} />
            <circle r={id === view.nation ? 5 : tie ? 3.5 : 2} className={id === view.nation ? css.here : css.dot} />
            {(width >= NARROW || id === view.nation || outside) && <text x={7} y={LOWER.has(id) ? 13 : 4} className={id === view.nation ? css.hereName : tie ? css.partnerName : css.otherName}>
              {id === view.nation ? name('nations', id) : id}
            </text>}
          </g>
        );
      })}
    </g>
  );
}
