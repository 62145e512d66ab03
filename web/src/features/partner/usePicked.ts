// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { type KeyboardEvent, useState } from 'react';

/** Where a key leads in a list of so many; undefined where it leads nowhere. */
export function stepTo(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/**
 * A picture whose marks are walked by arrows and opened by Enter: it is one stop of Tab, keeps the focus, and
 * names the mark that the arrows reached.
 */
export function usePicked(name: string, ids: string[], open: (id: string) => void) {
  const [active, setActive] = useState<string>();
  const now = active !== undefined && ids.includes(active) ? active : ids[0];
  const idOf = (id: string) => `${name}-${id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || now === undefined) return;
    const next = stepTo(event.key, ids.indexOf(now), ids.length);
    if (next !== undefined) {
      setActive(ids[next]);
      document.getElementById(idOf(ids[next]!))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (event.key === 'Enter' || event.key === ' ') open(now);
    else return;
    event.preventDefault();
  };
  return {
    active: now,
    list: { role: 'listbox', tabIndex: 0, 'aria-activedescendant': now === undefined ? undefined : idOf(now), onKeyDown },
    mark: (id: string) => ({
      id: idOf(id),
      role: 'option',
      'aria-selected': id === now,
      'data-active': id === now || undefined,
      onClick: () => {
        setActive(id);
        open(id);
      },
    }),
  };
}
