// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { FigureValue } from '../../number/format';
import type { Change } from '../../parts/BeforeAfter';
import type { Fate, Withdrawal } from './withdrawal';

type Changed = Withdrawal['changed'][number];
type Balance = Changed['before'];

/** A capability that is hit: what there is with and without the chosen. */
export interface Loss extends Change {
  capability: string;
  fate: Fate;
  shortfall: { before: FigureValue; after: FigureValue };
  /** Only what comes from others is told: what there is in all is not known. */
  ofOthers: boolean;
  notice: number | null;
}

function fateOf({ falls, after }: Changed): Fate {
  if (falls) return falls === 'certain' ? 'falls' : 'may_fall';
  if (after.need.basis === 'none') return 'no_need';
  return after.shortfall.value === null ? 'unknown' : 'holds';
}

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** What comes from others: assured access and the share in pools. */
export const fromOthers = ({ access_in: access, pooled }: Pick<Balance, 'access_in' | 'pooled'>): FigureValue => ({
  value: plus(access.value, pooled.value),
  low: access.low + pooled.low,
  high: plus(access.high, pooled.high),
});

/** Capabilities of which less is there. */
export function lossesOf(found: Withdrawal): Loss[] {
  return found.changed.map((changed) => {
    const { capability, before, after, notice_months } = changed;
    const ofOthers = before.available.value === null && after.available.value === null;
    const shown = (balance: Balance) => (ofOthers ? fromOthers(balance) : balance.available);
    return {
      id: capability,
      capability,
      label: capability,
      unit: after.unit,
      before: shown(before),
      after: shown(after),
      // The need is no measure for a part.
      need: ofOthers ? null : after.need.basis === 'none' ? undefined : after.need.units,
      fate: fateOf(changed),
      shortfall: { before: before.shortfall, after: after.shortfall },
      ofOthers,
      byNeedRule: after.need.basis === 'need_rule',
      notice: notice_months,
    };
  });
}
