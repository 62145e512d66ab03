// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { type Burden, measureOf, ordered } from './measures';

const burden = (nation: string, spending: number | null, rest: Partial<Burden> = {}): Burden => ({
  nation, spending_share_of_gdp: spending, spending_year: 2025, equipment_share_of_spending: null, gdp_share: null,
  capability_share: null, capability_to_gdp: null, missions: 0, mission_personnel: 0, missions_without_personnel: 0, ...rest,
});
const spending = measureOf('spending')!;
const nations = [burden('XCC', 0.03), burden('XBB', null), burden('XAA', 0.02), burden('XDD', 0.03)];

describe('nations', () => {
  test('stand by code until a measure is asked for', () => {
    expect(ordered(nations, undefined).map(({ nation }) => nation)).toEqual(['XAA', 'XBB', 'XCC', 'XDD']);
  });
  test('of which nothing is known come last', () => {
    expect(ordered(nations, spending).map(({ nation }) => nation)).toEqual(['XCC', 'XDD', 'XAA', 'XBB']);
  });
});

test('people in missions are unknown where no mission has a figure, and none where there is no mission', () => {
  const people = measureOf('people')!;
  expect(people.value(burden('XAA', null, { missions: 2, missions_without_personnel: 2 }))).toBeNull();
  expect(people.value(burden('XAA', null))).toBe(0);
});
