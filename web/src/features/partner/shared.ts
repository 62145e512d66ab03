// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

type Network = Pick<Result<'/v1/network'>, 'links' | 'cooperations' | 'rungs'>;

/** What two nations share. */
export interface Shared {
  partner: string;
  cooperations: string[];
  /** Position 0 is rung 1. */
  byRung: number[];
  without: number;
  highest: number | null;
}

/** What a nation shares with each other nation in cooperations of at most so many nations; the most first. */
export function sharedWith(network: Network, nation: string, size = Infinity): Shared[] {
  const rungOf = new Map(network.cooperations.filter((one) => one.participants <= size).map((one) => [one.id, one.rung]));
  const own = network.links.filter((link) => link.a === nation || link.b === nation);
  const all = own.map((link) => {
    const cooperations = link.cooperations.filter((id) => rungOf.has(id));
    const rungs = cooperations.map((id) => rungOf.get(id) ?? 0);
    const byRung = Array.from({ length: network.rungs }, (_, at) => rungs.filter((rung) => rung === at + 1).length);
    const highest = Math.max(0, ...rungs) || null;
    return { partner: link.a === nation ? link.b : link.a, cooperations, byRung, without: rungs.filter((rung) => !rung).length, highest };
  });
  return all
    .filter((one) => one.cooperations.length > 0)
    .sort((a, b) => b.cooperations.length - a.cooperations.length || a.partner.localeCompare(b.partner));
}
