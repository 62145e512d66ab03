// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useView } from '../../view/useView';
import map from '../../parts/map/map.module.css';
import { caribbean, fit, REFERENCE } from '../../parts/map/projection';
import { CARIBBEAN, type World } from '../../parts/map/world';
import css from './NetworkMap.module.css';

interface Props {
  world: World;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The islands of the Kingdom in the Caribbean: small on the map, and a part of what its forces defend. */
export function Caribbean({ world, x: left, y: top, width, height }: Props) {
  const { t } = useTranslation();
  const { view } = useView();
  const projection = caribbean({ width, height });
  return (
    <g transform={`translate(${left} ${top})`}>
      <rect width={width} height={height} className={css.insetFrame} />
      <g transform={fit(projection, caribbean(REFERENCE.caribbean))}>
        {world.caribbean.map(({ d, nation }, at) => (
          <path key={at} d={d} className={`${map.land} ${nation === view.nation ? css.chosen : ''}`} />
        ))}
      </g>
      {CARIBBEAN.map(({ name, at, by: [dx, dy], side }) => {
        const [x, y] = projection(at) ?? [0, 0];
        return (
          <g key={name} transform={`translate(${x} ${y})`}>
            <circle r={2} className={css.island} />
            <text x={dx} y={dy} textAnchor={side} className={css.islandName}>
              {name}
            </text>
          </g>
        );
      })}
      <text x={8} y={16} className={css.insetName}>
        {t('overview.caribbean')}
      </text>
    </g>
  );
}
