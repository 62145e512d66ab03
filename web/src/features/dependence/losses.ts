// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Change } from '../../parts/BeforeAfter';
import { type Fate, fateOf, type Withdrawal } from './withdrawal';

/** A capability that is hit: what there is with and without the chosen. */
export interface Loss extends Change {
  capability: string;
  fate: Fate;
  shortfall: { before: Change['before']; after: Change['after'] };
  byNeedRule: boolean;
  notice: number | null;
}

/** Capabilities of which less is there. */
export function lossesOf(found: Withdrawal): Loss[] {
  return found.capabilities.map(({ capability, before, after, notice_months }) => {
    const hasNeed = after.need.basis !== 'none';
    return {
      id: capability,
      capability,
      label: capability,
      unit: after.unit,
      before: before.available,
      after: after.available,
      need: hasNeed ? after.need.units : undefined,
      fate: fateOf(before.shortfall, after.shortfall, hasNeed),
      shortfall: { before: before.shortfall, after: after.shortfall },
      byNeedRule: after.need.basis === 'need_rule',
      notice: notice_months,
    };
  });
}
