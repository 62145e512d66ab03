// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Answered } from '../../parts/states';
import { useWidth } from '../../parts/useWidth';
import { useView } from '../../view/useView';
import { europe, pathOf, place } from '../overview/projection';
import { nationOf, useWorld, type World } from '../overview/world';
import { useWithout } from './useWithout';
import type { Partner } from './withdrawal';
import css from './WithoutMap.module.css';

/** A small map on which nations are taken away and put back. */
export default function WithoutMap({ partners }: { partners: Partner[] }) {
  const world = useWorld();
  const { t } = useTranslation();
  return (
    <div className={css.frame}>
      <Answered answer={world} height={380}>
        {(shapes) => <Drawn world={shapes} partners={partners} />}
      </Answered>
      <p className={css.note}>{t('dependence.map_note')}</p>
    </div>
  );
}

function Drawn({ world, partners }: { world: World; partners: Partner[] }) {
  const { t } = useTranslation();
  const { place: ref, width } = useWidth<HTMLDivElement>();
  const { view } = useView();
  const { without, turn } = useWithout();
  const hatch = useId();
  const height = Math.round(width * 0.84);
  const used = new Set(partners.map(({ id }) => id));
  const shapes = useMemo(() => {
    const path = pathOf(europe({ width, height }));
    return width ? world.features.map((shape) => ({ d: path(shape), nation: nationOf(shape) })).filter(({ d }) => d) : [];
  }, [world, width, height]);
  const look = (nation: string | undefined) => {
    if (!nation) return css.land;
    if (nation === view.nation) return css.own;
    return used.has(nation) ? css.used : css.land;
  };
  return (
    <div ref={ref} className={css.place}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={css.map} role="group" aria-label={t('dependence.map')}>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={css.goneGround} />
            <rect width="2.4" height="6" className={css.goneLine} />
          </pattern>
          <rect width={width} height={height} className={css.sea} />
          <g aria-hidden>
            {shapes.map(({ d, nation }, at) => {
              const gone = nation !== undefined && without.includes(nation);
              const can = nation && nation !== view.nation;
              return (
                <path
                  key={at}
                  d={d!}
                  className={`${gone ? css.gone : look(nation)} ${can ? css.can : ''}`}
                  style={gone ? { fill: `url(#${hatch})` } : undefined}
                  onClick={can ? () => turn(nation) : undefined}
                />
              );
            })}
          </g>
          <Marks width={width} height={height} used={used} />
        </svg>
      )}
    </div>
  );
}

/** Reached by one tab, walked through with the arrows from west to east, turned with Enter or the space bar. */
function Marks({ width, height, used }: { width: number; height: number; used: Set<string> }) {
  const { t } = useTranslation();
  const { catalogue, name } = useCatalogue();
  const { view } = useView();
  const { without, turn } = useWithout();
  const [active, setActive] = useState('');
  const marks = useMemo(() => {
    const projection = europe({ width, height });
    const found = catalogue.nations
      .flatMap(({ id, assessed, capital_lat, capital_lon }) =>
        assessed && id !== view.nation && capital_lat !== null && capital_lon !== null
          ? [{ id, ...place(projection, [capital_lon, capital_lat], { width, height }) }]
          : [],
      )
      .sort((a, b) => a.x - b.x || a.y - b.y || a.id.localeCompare(b.id));
    return apart(found);
  }, [catalogue, view.nation, width, height]);
  const named = labelled(marks, (id) => without.includes(id) || used.has(id));
  const current = marks.some(({ id }) => id === active) ? active : marks[0]?.id;
  const onKey = (event: KeyboardEvent<SVGGElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (current) turn(current);
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = step && marks[marks.findIndex(({ id }) => id === current) + step];
    if (!next) return;
    event.preventDefault();
    setActive(next.id);
    event.currentTarget.querySelector<SVGGElement>(`[data-nation="${next.id}"]`)?.focus();
  };
  return (
    <g onKeyDown={onKey}>
      {marks.map(({ id, x, y, outside }) => {
        const gone = without.includes(id);
        return (
          <g
            key={id}
            data-nation={id}
            role="button"
            aria-pressed={gone}
            tabIndex={id === current ? 0 : -1}
            transform={`translate(${x} ${y})`}
            className={css.mark}
            onClick={() => turn(id)}
          >
            <title>{t('dependence.map_mark', { nation: name('nations', id) })}</title>
            <circle r={11} className={css.reach} />
            {outside && <rect x={-15} y={-9} width={30} height={18} rx={2} className={gone ? css.edgeGone : used.has(id) ? css.edgeUsed : css.edge} />}
            {gone && <path d="M-6 -6L6 6M-6 6L6 -6" className={css.cross} />}
            {!named.has(id) && <circle r={2} className={css.dot} />}
            {named.has(id) && (
              <text y={4} aria-hidden className={gone ? css.goneName : css.name}>
                {id}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface Mark {
  id: string;
  x: number;
  y: number;
  outside: boolean;
}

/** Those at the edge of the map lie in one direction: they stand below each other. */
function apart(marks: Mark[]): Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks) {
    const below = placed.filter((other) => mark.outside && other.outside && Math.abs(other.x - mark.x) < 32 && Math.abs(other.y - mark.y) < 20);
    placed.push({ ...mark, y: mark.y + below.length * 22 });
  }
  return placed;
}

/** Those whose letters have room: the ones that matter first, then as far as they do not touch. */
function labelled(marks: Mark[], matters: (id: string) => boolean): Set<string> {
  const placed: Mark[] = [];
  const free = (mark: Mark) => placed.every((other) => Math.abs(other.x - mark.x) > 25 || Math.abs(other.y - mark.y) > 12);
  const first = marks.filter((mark) => matters(mark.id) || mark.outside);
  [...first, ...marks.filter((mark) => !first.includes(mark))].forEach((mark) => (matters(mark.id) || free(mark)) && placed.push(mark));
  return new Set(placed.map(({ id }) => id));
}
