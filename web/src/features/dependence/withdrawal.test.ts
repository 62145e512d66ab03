// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { fromOthers, lossesOf } from './losses';
import { partnersOf, sorted, type Withdrawal } from './withdrawal';

test('what falls for certain stands first, by name', () => {
  const rows = [
    { label: 'b', fate: 'may_fall' as const },
    { label: 'c', fate: 'falls' as const },
    { label: 'a', fate: 'falls' as const },
  ];
  expect(sorted(rows).map((row) => row.label)).toEqual(['a', 'c', 'b']);
});

describe('partners', () => {
  const use = (provider: string, capability: string, notice_months: number | null = null) => ({
    provider, capability, terms: 'guaranteed', quantity: null, unit: null, notice_months,
  });
  test('count a capability once, whatever the number of arrangements', () => {
    const [partner] = partnersOf({ reliances: [use('XAA', 'tank'), use('XAA', 'tank', 12), use('XAA', 'tank', 36)], breaks: [] });
    expect(partner).toEqual({ id: 'XAA', capabilities: ['tank'], breaks: [], notice: 12 });
  });
  test('without known notice have none, not zero', () => {
    expect(partnersOf({ reliances: [use('XAA', 'tank')], breaks: [] })[0]?.notice).toBeNull();
  });
});

describe('what is lost', () => {
  const exactly = (value: number) => ({ value, low: value, high: value });
  const unknown = { value: null, low: 0, high: null };
  const balance = (available: object, access_in: object, shortfall: object, basis = 'need_rule') => ({
    available, access_in, shortfall, pooled: exactly(0), unit: 'tank', need: { units: exactly(4), basis },
  });
  const lost = (falls: string | null, before: object, after: object) =>
    lossesOf({ changed: [{ capability: 'tank', falls, before, after, notice_months: null }] } as unknown as Withdrawal)[0];

  test('is what comes from others where all there is is not known', () => {
    const loss = lost(null, balance(unknown, exactly(2), unknown), balance(unknown, exactly(0), unknown));
    expect(loss).toMatchObject({ ofOthers: true, before: exactly(2), after: exactly(0), need: null, fate: 'unknown' });
  });
  test('is all there is where that is known', () => {
    const loss = lost('certain', balance(exactly(4), exactly(2), exactly(0)), balance(exactly(2), exactly(0), exactly(2)));
    expect(loss).toMatchObject({ ofOthers: false, before: exactly(4), after: exactly(2), need: exactly(4), fate: 'falls' });
  });
  test('without a need neither falls nor holds', () => {
    const without = balance(exactly(2), exactly(0), exactly(0), 'none');
    expect(lost(null, balance(exactly(4), exactly(2), exactly(0), 'none'), without)?.fate).toBe('no_need');
  });
  test('of others is unknown where one of its parts is', () => {
    expect(fromOthers({ access_in: unknown, pooled: exactly(2) })).toEqual({ value: null, low: 2, high: null });
  });
});
