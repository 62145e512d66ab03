// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Opportunities = Result<'/v1/opportunities'>;
export type Candidate = Opportunities['candidates'][number];

/** What was chosen; what is left out narrows nothing. */
export interface Wanted {
  partner?: string;
  form?: string;
  size?: string;
}

/** Sizes of a group, as they stand in the address. */
export const SIZES = { two: [2, 2], few: [3, 4], many: [5, 99] } as const;

/** Whether a candidate is one of those that were asked for. */
export function fits({ members, form }: Candidate, wanted: Wanted): boolean {
  const [least, most] = wanted.size && wanted.size in SIZES ? SIZES[wanted.size as keyof typeof SIZES] : [0, Infinity];
  return (
    (!wanted.partner || members.includes(wanted.partner)) &&
    (!wanted.form || (form ?? 'none') === wanted.form) &&
    members.length >= least &&
    members.length <= most
  );
}

export interface Band {
  /** From this value on, a whole tenth. */
  low: number;
  candidates: Candidate[];
}

/** Bands of a tenth of the scale, the most promising first. Ranges are wider than a band: order inside one means little. */
export function bandsOf(candidates: Candidate[]): Band[] {
  const bands: Band[] = [];
  for (const candidate of candidates) {
    const low = lowOf(candidate);
    const band = bands.find((known) => known.low === low);
    if (band) band.candidates.push(candidate);
    else bands.push({ low, candidates: [candidate] });
  }
  return bands;
}

/** Where the band of a candidate begins. */
export const lowOf = ({ value }: Pick<Candidate, 'value'>) => Math.floor(value.value * 10 + 1e-9) / 10;
