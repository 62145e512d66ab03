// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import * as Observable from '@observablehq/plot';
import { useEffect } from 'react';
import { useWidth } from './useWidth';
import css from './Plot.module.css';

interface Props {
  /** Marks and scales; colours as `var(--...)` so that light and dark follow. */
  options: Observable.PlotOptions;
  /** What the picture says, for those who do not see it. */
  label: string;
}

/** A picture by Observable Plot, as wide as there is room. Give `options` from `useMemo`. */
export function Plot({ options, label }: Props) {
  const { place, width } = useWidth<HTMLDivElement>();
  useEffect(() => {
    if (!width) return;
    const drawn = Observable.plot({ ...options, width, ariaLabel: label });
    // Plot adds a style element, which the content security policy refuses; Plot.module.css has its rules.
    drawn.querySelectorAll('style').forEach((style) => style.remove());
    drawn.setAttribute('role', 'img');
    place.current?.replaceChildren(drawn);
    return () => drawn.remove();
  }, [options, width, label, place]);
  return <div ref={place} className={css.plot} style={{ minHeight: options.height ?? 240 }} />;
}
