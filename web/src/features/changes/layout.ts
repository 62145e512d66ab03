// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Group, Planned } from './model';

export type Line =
  | { kind: 'head'; group: Group; open: boolean; y: number; height: number }
  | { kind: 'change'; change: Planned; own: boolean; sameFamily: boolean; y: number; height: number }
  | { kind: 'density'; group: Group; y: number; height: number };

export interface Layout {
  lines: Line[];
  height: number;
  narrow: boolean;
  /** Where the years begin, and how wide one is. */
  start: number;
  step: number;
  from: number;
  to: number;
}

/** Where there is little room, the words of a change stand above its bar. */
const LANE = { wide: 21, narrow: 34 };
export const AXIS = 24;

/** Where everything stands: own changes always, those of others where the capability is opened. */
export function layoutOf(
  groups: Group[],
  open: (capability: string) => boolean,
  familyOf: (change: Planned) => string | undefined,
  { width, from, to, plain }: { width: number; from: number; to: number; plain?: boolean },
): Layout {
  const narrow = width < 620;
  const start = narrow ? 42 : 148;
  const lane = narrow ? LANE.narrow : LANE.wide;
  let y = AXIS;
  const lines: Line[] = [];
  const put = (height: number) => {
    const at = y;
    y += height;
    return { y: at, height };
  };
  for (const group of groups) {
    const isOpen = open(group.capability);
    const families = new Set(group.own.map(familyOf).filter(Boolean));
    if (!plain) lines.push({ kind: 'head', group, open: isOpen, ...put(narrow ? 42 : 28) });
    group.own.forEach((change) => lines.push({ kind: 'change', change, own: true, sameFamily: false, ...put(lane) }));
    if (group.others.length > 0 && !isOpen) lines.push({ kind: 'density', group, ...put(lane) });
    const others = isOpen ? group.others : [];
    others.forEach((change) =>
      lines.push({ kind: 'change', change, own: false, sameFamily: families.has(familyOf(change)), ...put(lane) }),
    );
    y += 10;
  }
  return { lines, height: y, narrow, start, step: (width - start - 2) / (to - from + 1), from, to };
}

/** The bar of a change, cut off at the years that are looked at. */
export function barOf(layout: Layout, change: { from_year: number; to_year: number }) {
  const first = Math.max(change.from_year, layout.from);
  const last = Math.min(change.to_year, layout.to);
  const x = layout.start + (first - layout.from) * layout.step;
  const [early, late] = [change.from_year < layout.from, change.to_year > layout.to];
  return { x: x + 1, width: Math.max((last - first + 1) * layout.step - 2, 3), early, late };
}

const LETTER = 6.4;

/** Where a label of so many letters fits: after the bar, before it, or else on it, as far as there is room. */
export function labelOf(layout: Layout, bar: { x: number; width: number }, letters: number, right: number) {
  if (layout.narrow) return { x: layout.start, anchor: 'start' as const, letters: Math.floor((right - layout.start) / LETTER) };
  const wide = letters * LETTER + 8;
  const end = bar.x + bar.width;
  if (end + wide <= right) return { x: end + 5, anchor: 'start' as const, letters };
  if (bar.x - wide >= layout.start) return { x: bar.x - 5, anchor: 'end' as const, letters };
  const x = Math.max(layout.start + 5, Math.min(bar.x + 6, right - wide));
  return { x, anchor: 'start' as const, letters: Math.floor((right - x) / LETTER) };
}
