// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { density, groupsOf, type Planned } from './model';

const change = (holder: string, capability: string, action: string, from_year: number, to_year: number): Planned => ({
  id: `${holder}-${action}-${capability}-${from_year}`.toLowerCase(),
  holder, capability, action, from_year, to_year,
  equipment: null, quantity: null, firmness: 'decided', source: 'a',
});
const plans = [
  {
    capability: 'frigate',
    changes: [
      change('XAA', 'frigate', 'buy', 2027, 2029),
      change('XBB', 'frigate', 'buy', 2029, 2031),
      change('XCC', 'frigate', 'buy', 2030, 2031),
      change('XDD', 'frigate', 'retire', 2028, 2028),
    ],
  },
  { capability: 'tank', changes: [change('XBB', 'tank', 'buy', 2028, 2028)] },
];
const years = { from: 2026, to: 2035 };
const named = (id: string) => id;

describe('the calendar', () => {
  test('shows what the nation changes too, until more is asked for', () => {
    expect(groupsOf(plans, 'XAA', years, named).map((group) => group.capability)).toEqual(['frigate']);
    expect(groupsOf(plans, 'XAA', { ...years, capability: 'all' }, named)).toHaveLength(2);
  });
  test('counts who renews in the same years, not who retires and not who comes later', () => {
    expect(groupsOf(plans, 'XAA', years, named)[0]?.together).toEqual(['XBB']);
  });
  test('sees the same years only inside the years that are looked at', () => {
    expect(groupsOf(plans, 'XAA', { from: 2030, to: 2035, capability: 'frigate' }, named)[0]?.together).toEqual([]);
  });
  test('keeps the own changes beside those of the one nation asked for', () => {
    const [group] = groupsOf(plans, 'XAA', { ...years, holder: 'XDD' }, named);
    expect([group?.own.length, group?.others.map((other) => other.holder)]).toEqual([1, ['XDD']]);
  });
  test('counts a nation with two purchases in a year once', () => {
    const twice = [change('XBB', 'frigate', 'buy', 2028, 2029), change('XBB', 'frigate', 'buy', 2027, 2028)];
    expect(density(twice, 2028)).toEqual({ comes: 1, stays: 0, goes: 0 });
  });
});
