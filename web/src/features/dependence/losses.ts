// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Change } from '../../parts/BeforeAfter';
import type { Fate, Withdrawal } from './withdrawal';

/** A capability that is hit: what there is with and without the chosen. */
export interface Loss extends Change {
  capability: string;
  fate: Fate;
  shortfall: { before: Change['before']; after: Change['after'] };
  notice: number | null;
}

function fateOf(falls: Withdrawal['changed'][number]['falls'], hasNeed: boolean): Fate {
  if (falls) return falls === 'certain' ? 'falls' : 'may_fall';
  return hasNeed ? 'holds' : 'no_need';
}

/** Capabilities of which less is there. */
export function lossesOf(found: Withdrawal): Loss[] {
  return found.changed.map(({ capability, falls, before, after, notice_months }) => {
    const hasNeed = after.need.basis !== 'none';
    return {
      id: capability,
      capability,
      label: capability,
      unit: after.unit,
      before: before.available,
      after: after.available,
      need: hasNeed ? after.need.units : undefined,
      fate: fateOf(falls, hasNeed),
      shortfall: { before: before.shortfall, after: after.shortfall },
      byNeedRule: after.need.basis === 'need_rule',
      notice: notice_months,
    };
  });
}
