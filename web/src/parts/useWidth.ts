// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';

/** The width there is for a picture, in whole pixels; 0 before it is known. */
export function useWidth<E extends HTMLElement>() {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const wide = Math.floor(entry?.contentRect.width ?? 0);
      // What is hidden for a moment has no width, and is not drawn anew when it is back.
      if (wide > 0) setWidth(wide);
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return { place, width };
}
