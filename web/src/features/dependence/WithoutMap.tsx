// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { europe, fit, REFERENCE } from '../../parts/map/projection';
import { useWorld, type World } from '../../parts/map/world';
import { Answered } from '../../parts/states';
import { useWidth } from '../../parts/useWidth';
import { useView } from '../../view/useView';
import { Marks } from './Marks';
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
  const height = Math.round(width * 0.84);
  const used = new Set(partners.map(({ id }) => id));
  return (
    <div ref={ref} className={css.place}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={css.map} role="group" aria-label={t('dependence.map')}>
          <rect width={width} height={height} className={css.sea} />
          <Land world={world} width={width} height={height} used={used} />
          <Marks width={width} height={height} used={used} />
        </svg>
      )}
    </div>
  );
}

/** Every country, as it is used and whether it is there; a press turns it. */
function Land({ world, width, height, used }: { world: World; width: number; height: number; used: Set<string> }) {
  const { view } = useView();
  const { without, turn } = useWithout();
  const hatch = useId();
  const look = (nation: string | undefined) => {
    if (nation === view.nation) return css.own;
    return nation && used.has(nation) ? css.used : css.land;
  };
  return (
    <g aria-hidden transform={fit(europe({ width, height }), europe(REFERENCE.europe))}>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className={css.goneGround} />
        <rect width="2.4" height="6" className={css.goneLine} />
      </pattern>
      {world.europe.map(({ d, nation }, at) => {
        const gone = nation !== undefined && without.includes(nation);
        const can = nation !== undefined && nation !== view.nation;
        return (
          <path
            key={at}
            d={d}
            className={`${gone ? css.gone : look(nation)} ${can ? css.can : ''}`}
            style={gone ? { fill: `url(#${hatch})` } : undefined}
            onClick={can ? () => turn(nation) : undefined}
          />
        );
      })}
    </g>
  );
}
