// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { HeatMap } from '../shortfalls/cells';
import type { Plan, Settings } from './asked';
import { heldOf, mostLessened } from './held';

const columns = (values: object) => new Proxy(values as Record<string, unknown[]>, { get: (of, name: string) => of[name] ?? [] });
const map = {
  nations: ['XAA', 'XBB', 'XCC'],
  capabilities: [{ capability: 'tank', unit: 'tank', columns: columns({ available: [9, 20, null], need: [9, 12, null], shortfall: [0, 0, null] }) }],
} as unknown as HeatMap;
const year = (year: number, short: number) => ({ year, need: 10, available: 10 - short, short });
const settings = {
  nations: ['XAA'],
  horizon: [2026, 2028],
  needs: [
    { nation: 'XAA', capability: 'frigate', years: [year(2026, 1), year(2027, 1)] },
    { nation: 'XAA', capability: 'tank', years: [year(2026, 6), year(2027, 6), year(2028, 2)] },
  ],
} as unknown as Settings;
const plan = {
  short: [
    { nation: 'XAA', capability: 'frigate', years: [{ year: 2026, units: 1 }] },
    { nation: 'XAA', capability: 'tank', years: [{ year: 2026, units: 6 }, { year: 2027, units: 1 }] },
  ],
  decisions: [
    { action: 'use', nation: 'XAA', partner: 'XBB', capability: 'tank', years: [{ year: 2027, units: 3 }] },
    { action: 'buy', nation: 'XAA', partner: null, capability: 'tank', years: [{ year: 2027, units: 2 }] },
    { action: 'use', nation: 'XAA', partner: 'XBB', capability: 'frigate', years: [{ year: 2027, units: 1 }] },
  ],
} as unknown as Plan;

test('what one uses of another stands at both, and the plan says what is short after it', () => {
  expect(heldOf(plan, settings, map, 'tank', 2027)).toEqual([
    { nation: 'XAA', need: 10, available: 4, buys: 2, cuts: 0, uses: 3, gives: 0, before: 6, after: 1 },
    { nation: 'XBB', need: 12, available: 20, buys: 0, cuts: 0, uses: 0, gives: 3, before: 0, after: 0 },
  ]);
});

test('what was bought or has left service by a year counts in every later one', () => {
  const cut = { action: 'cut', nation: 'XBB', partner: null, capability: 'tank', years: [{ year: 2026, units: 1 }, { year: 2028, units: 4 }] };
  const held = heldOf({ ...plan, decisions: [...plan.decisions, cut] } as unknown as Plan, settings, map, 'tank', 2028);
  expect(held.map(({ nation, buys, cuts }) => [nation, buys, cuts])).toEqual([['XAA', 2, 0], ['XBB', 0, 5]]);
});

test('the maps begin with the capability and the year in which the plan lessens most', () => {
  expect(mostLessened(plan, settings)).toMatchObject({ capability: 'tank', year: 2027 });
  expect(mostLessened(plan, settings, 'frigate')).toMatchObject({ capability: 'frigate', year: 2027 });
});
