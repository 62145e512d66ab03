// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Plan } from './asked';
import { blocksOf } from './lanes';

const agreement = (form: string, members: string[], year: number, capability = 'tank') => ({ id: [capability, form, ...members].join('.'), capability, form, members, year, saves: [], weighed: null });
const decision = (nation: string, action: string, partner: string | null, years: number[], capability = 'tank') => ({
  id: [nation, action, capability, partner].join('.'),
  nation,
  action,
  capability,
  partner,
  years: years.map((year) => ({ year, units: 1 })),
});
const plan = {
  horizon: [2026, 2030],
  agreements: [agreement('sharing', ['XAA', 'XBB'], 2028), agreement('pooling', ['XAA', 'XBB'], 2026), agreement('pooling', ['XAA', 'XCC'], 2027)],
  decisions: [decision('XAA', 'use', 'XCC', [2028]), decision('XAA', 'use', 'XBB', [2029, 2030]), decision('XBB', 'buy', null, [2027], 'frigate')],
} as unknown as Plan;

test('what several members of a group use stands under their one agreement, once', () => {
  const group = { ...plan, agreements: [agreement('pooling', ['XAA', 'XBB', 'XCC'], 2026), agreement('pooling', ['XAA', 'XBB'], 2027)] };
  const tank = blocksOf(group).find(({ capability }) => capability === 'tank');
  expect(tank?.lanes.map(({ id }) => id)).toEqual(['tank.pooling.XAA.XBB.XCC', 'XAA.use.tank.XCC', 'XAA.use.tank.XBB', 'tank.pooling.XAA.XBB']);
});

test('what is used stands under the agreement that it hangs on, in the order in which these are concluded', () => {
  const tank = blocksOf(plan).find(({ capability }) => capability === 'tank');
  expect(tank?.lanes.map(({ id }) => id)).toEqual([
    'tank.pooling.XAA.XBB',
    'tank.sharing.XAA.XBB',
    'XAA.use.tank.XBB',
    'tank.pooling.XAA.XCC',
    'XAA.use.tank.XCC',
  ]);
});

test('what begins first stands first, and an agreement lasts to the end', () => {
  const blocks = blocksOf(plan);
  expect(blocks.map(({ capability }) => capability)).toEqual(['tank', 'frigate']);
  expect(blocks[0]?.lanes.map(({ from, to }) => [from, to])[0]).toEqual([2026, 2030]);
  expect(blocks[1]?.lanes.map(({ from, to }) => [from, to])).toEqual([[2027, 2027]]);
});
