// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Cooperation = Result<'/v1/cooperations'>['cooperations'][number];

/** What was chosen; undefined is anything. */
export interface Wanted {
  /** A nation that takes part, or did, or will. */
  nation?: string;
  /** A status, or `not_ended`. */
  status?: string;
  /** A rung; 0 where no form is stated. */
  rung?: number;
  /** A capability with all that is below it. */
  capabilities?: Set<string>;
  topic?: string;
}

/** Whether a cooperation has all that was chosen. */
export function fits(row: Cooperation, wanted: Wanted): boolean {
  const { nation, status, rung, capabilities, topic } = wanted;
  if (nation && !row.participants.includes(nation) && !row.other_nations.includes(nation)) return false;
  if (status === 'not_ended' ? row.status === 'ended' : status && row.status !== status) return false;
  if (rung !== undefined && (row.rung ?? 0) !== rung) return false;
  if (capabilities && !row.capabilities.some((id) => capabilities.has(id))) return false;
  return !topic || row.topic === topic;
}

/** A capability with all that is below it. */
export function withBelow(all: { id: string; parent: string | null }[], id: string): Set<string> {
  const found = new Set([id]);
  // Each round goes one level deeper.
  for (let before = 0; before < found.size; ) {
    before = found.size;
    all.forEach((one) => one.parent && found.has(one.parent) && found.add(one.id));
  }
  return found;
}
