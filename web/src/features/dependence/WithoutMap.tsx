// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Land } from '../../parts/map/Land';
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
  const hatch = useId();
  const shape = useShape(used, hatch);
  return (
    <div ref={ref} className={css.place}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={css.map} role="group" aria-label={t('dependence.map')}>
          <Hatch id={hatch} />
          <Land world={world} width={width} height={height} shape={shape} />
          <Marks width={width} height={height} used={used} />
        </svg>
      )}
    </div>
  );
}

/** How a country looks, as it is used and whether it is there; a press turns it. */
function useShape(used: Set<string>, hatch: string) {
  const { view } = useView();
  const { without, turn } = useWithout();
  return (nation: string) => {
    if (nation === view.nation) return { className: css.own };
    const onClick = () => turn(nation);
    if (without.includes(nation)) return { className: `${css.gone} ${css.can}`, style: { fill: `url(#${hatch})` }, onClick };
    return { className: `${used.has(nation) ? css.used : ''} ${css.can}`, onClick };
  };
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className={css.goneGround} />
      <rect width="2.4" height="6" className={css.goneLine} />
    </pattern>
  );
}
