// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2

/** What stands on the map at a capital. */
export interface Mark {
  id: string;
  x: number;
  y: number;
  /** The capital lies outside the map: the mark stands at the edge, towards it. */
  outside: boolean;
}

/** Those at the edge of the map lie in one direction: they stand below each other. */
export function apart<M extends Mark>(marks: M[], wide = 32): M[] {
  const placed: M[] = [];
  for (const mark of marks) {
    const below = placed.filter((other) => mark.outside && other.outside && Math.abs(other.x - mark.x) < wide && Math.abs(other.y - mark.y) < 20);
    placed.push({ ...mark, y: mark.y + below.length * 22 });
  }
  return placed;
}

/** The width of the letters of a mark. */
type Wide<M> = (mark: M) => number;
const touch = <M extends Mark>(a: M, b: M, wide: Wide<M>) => Math.abs(a.x - b.x) <= (wide(a) + wide(b)) / 2 && Math.abs(a.y - b.y) <= 12;

/** Every one is named: from north to south each steps down until it touches none before it. */
export function steppedDown<M extends Mark>(marks: M[], wide: Wide<M>): M[] {
  const placed: M[] = [];
  for (const mark of [...marks].sort((a, b) => a.y - b.y || a.id.localeCompare(b.id))) {
    let { y } = mark;
    while (placed.some((other) => touch({ ...mark, y }, other, wide))) y += 2;
    placed.push({ ...mark, y });
  }
  return placed;
}

/** Those whose letters have room: the ones that matter, then in their order as far as they do not touch. */
export function labelled<M extends Mark>(marks: M[], matters: (mark: M) => boolean, wide: Wide<M> = () => 25): Set<string> {
  const placed: M[] = [];
  const first = marks.filter((mark) => matters(mark) || mark.outside);
  const free = (mark: M) => !placed.some((other) => touch(mark, other, wide));
  [...first, ...marks.filter((mark) => !first.includes(mark))].forEach((mark) => (matters(mark) || free(mark)) && placed.push(mark));
  return new Set(placed.map(({ id }) => id));
}
