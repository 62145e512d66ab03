// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId, type SVGProps } from 'react';
import css from './map.module.css';
import { europe, fit, type Frame, REFERENCE } from './projection';
import type { World } from './world';

interface Props extends Frame {
  world: World;
  /** What a country of the package says by its look, and what a press on it does. */
  shape: (nation: string) => SVGProps<SVGPathElement>;
}

/** The sea and every country of Europe. */
export function Land({ world, width, height, shape }: Props) {
  const clip = useId();
  return (
    <g clipPath={`url(#${clip})`} aria-hidden>
      <clipPath id={clip}>
        <rect width={width} height={height} />
      </clipPath>
      <rect width={width} height={height} className={css.sea} />
      <g transform={fit(europe({ width, height }), europe(REFERENCE.europe))}>
        {world.europe.map(({ d, nation }, at) => {
          const { className = '', ...rest } = nation ? shape(nation) : {};
          return <path key={at} d={d} {...rest} className={`${css.land} ${className}`} />;
        })}
      </g>
    </g>
  );
}
