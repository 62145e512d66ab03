// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
/** Two nations that take part in the same running cooperations. */
export interface Link {
  a: string;
  b: string;
  cooperations: string[];
}
export interface Running {
  id: string;
  rung: number | null;
  participants: number;
}

/** Which cooperations are drawn. */
export interface Wanted {
  /** Rungs; 0 stands for a form that is not stated. */
  rungs: number[];
  /** At most this many nations take part. */
  size: number;
}

/** What two nations have in common among the cooperations that are wanted. */
export interface Tie {
  a: string;
  b: string;
  /** Highest rung; 0 where no form is stated. */
  rung: number;
  cooperations: Running[];
}

/** The ties that remain when only some cooperations are wanted; the weakest first, so that the strongest is drawn on top. */
export function ties(links: Link[], running: Running[], wanted: Wanted): Tie[] {
  const rungs = new Set(wanted.rungs);
  const kept = new Map(
    running
      .filter((one) => rungs.has(one.rung ?? 0) && one.participants <= wanted.size)
      .map((one) => [one.id, one]),
  );
  const found = links.map(({ a, b, cooperations }) => {
    const shared = cooperations.flatMap((id) => kept.get(id) ?? []);
    return { a, b, cooperations: shared, rung: Math.max(0, ...shared.map((one) => one.rung ?? 0)) };
  });
  return found
    .filter((tie) => tie.cooperations.length > 0)
    .sort((x, y) => x.rung - y.rung || x.cooperations.length - y.cooperations.length);
}

/** The other nation of each tie of one. */
export function partnersOf(all: Tie[], nation: string): Map<string, Tie> {
  const own = all.filter((tie) => tie.a === nation || tie.b === nation);
  return new Map(own.map((tie) => [tie.a === nation ? tie.b : tie.a, tie]));
}
