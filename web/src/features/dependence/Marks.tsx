// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useView } from '../../view/useView';
import { europe, place } from '../../parts/map/projection';
import { useWithout } from './useWithout';
import css from './WithoutMap.module.css';

/** Reached by one tab, walked through with the arrows from west to east, turned with Enter or the space bar. */
export function Marks({ width, height, used }: { width: number; height: number; used: Set<string> }) {
  const { without, turn } = useWithout();
  const [active, setActive] = useState('');
  const marks = useMarks(width, height);
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
      {marks.map((mark) => (
        <MarkOf key={mark.id} mark={mark} used={used.has(mark.id)} named={named.has(mark.id)} current={mark.id === current} />
      ))}
    </g>
  );
}

/** Where nations stand, from west to east. */
function useMarks(width: number, height: number): Mark[] {
  const { catalogue } = useCatalogue();
  const { view } = useView();
  return useMemo(() => {
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
}

function MarkOf({ mark, used, named, current }: { mark: Mark; used: boolean; named: boolean; current: boolean }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { without, turn } = useWithout();
  const { id, x, y, outside } = mark;
  const gone = without.includes(id);
  return (
    <g
      data-nation={id}
      role="button"
      aria-pressed={gone}
      tabIndex={current ? 0 : -1}
      transform={`translate(${x} ${y})`}
      className={css.mark}
      onClick={() => turn(id)}
    >
      <title>{t('dependence.map_mark', { nation: name('nations', id) })}</title>
      <circle r={11} className={css.reach} />
      {outside && <rect x={-15} y={-9} width={30} height={18} rx={2} className={gone ? css.edgeGone : used ? css.edgeUsed : css.edge} />}
      {gone && <path d="M-6 -6L6 6M-6 6L6 -6" className={css.cross} />}
      {!named && <circle r={2} className={css.dot} />}
      {named && (
        <text y={4} aria-hidden className={gone ? css.goneName : css.name}>
          {id}
        </text>
      )}
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
