// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { type Cooperation, fits, withBelow } from './wanted';

const row = {
  status: 'running', rung: 3, topic: 'materiel', participants: ['NLD'], other_nations: ['DEU'], capabilities: ['frigate'],
} as unknown as Cooperation;

test('a nation that left, or only observes, still finds the cooperation', () => {
  expect(fits(row, { nation: 'DEU' })).toBe(true);
  expect(fits(row, { nation: 'FRA' })).toBe(false);
});

test('nothing chosen fits everything', () => {
  expect(fits({ ...row, status: 'ended', rung: null }, {})).toBe(true);
});

test('all but ended leaves out what ended only', () => {
  expect(fits({ ...row, status: 'ended' }, { status: 'not_ended' })).toBe(false);
  expect(fits({ ...row, status: 'idea' }, { status: 'not_ended' })).toBe(true);
});

test('no form stated is no rung of the ladder', () => {
  expect(fits({ ...row, rung: null }, { rung: 1 })).toBe(false);
  expect(fits({ ...row, rung: null }, { rung: 0 })).toBe(true);
});

test('a capability stands for all below it', () => {
  const all = [{ id: 'sea', parent: null }, { id: 'surface', parent: 'sea' }, { id: 'frigate', parent: 'surface' }, { id: 'tank', parent: null }];
  expect(withBelow(all, 'sea')).toEqual(new Set(['sea', 'surface', 'frigate']));
  expect(fits(row, { capabilities: withBelow(all, 'sea') })).toBe(true);
  expect(fits(row, { capabilities: withBelow(all, 'tank') })).toBe(false);
});
