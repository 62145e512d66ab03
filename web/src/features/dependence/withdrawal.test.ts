// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { partnersOf, sorted } from './withdrawal';

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
