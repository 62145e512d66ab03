// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useView } from '../../view/useView';
import map from '../../parts/map/map.module.css';
import { apart, labelled, type Mark } from '../../parts/map/marks';
import { usePlaces } from '../../parts/map/usePlaces';
import { useWithout } from './useWithout';
import css from './WithoutMap.module.css';

/** Reached by one tab, walked through with the arrows from west to east, turned with Enter or the space bar. */
export function Marks({ width, height, used }: { width: number; height: number; used: Set<string> }) {
  const { without, turn } = useWithout();
  const [active, setActive] = useState('');
  const marks = useMarks(width, height);
  const named = labelled(marks, ({ id }) => without.includes(id) || used.has(id));
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
  const places = usePlaces({ width, height });
  return useMemo(() => {
    const found = catalogue.nations.flatMap(({ id, assessed }) => {
      const at = assessed && id !== view.nation && places.get(id);
      return at ? [{ id, ...at }] : [];
    });
    return apart(found.sort((a, b) => a.x - b.x || a.y - b.y || a.id.localeCompare(b.id)));
  }, [catalogue, view.nation, places]);
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
      className={map.mark}
      onClick={() => turn(id)}
    >
      <title>{t('dependence.map_mark', { nation: name('nations', id) })}</title>
      <circle r={11} className={map.reach} />
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
