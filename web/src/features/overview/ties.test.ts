// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { partnersOf, ties } from './ties';

const running = [
  { id: 'corps', rung: 5, participants: 2 },
  { id: 'fleet', rung: 3, participants: 6 },
  { id: 'union', rung: null, participants: 27 },
];
const links = [
  { a: 'DEU', b: 'NLD', cooperations: ['corps', 'fleet', 'union'] },
  { a: 'BEL', b: 'NLD', cooperations: ['union'] },
];
const all = { rungs: [0, 1, 2, 3, 4, 5, 6], size: 99 };

test('a tie has the highest rung of what is shared', () => {
  expect(partnersOf(ties(links, running, all), 'NLD').get('DEU')?.rung).toBe(5);
});
test('a cooperation of very many nations is left out when small ones are asked', () => {
  expect(ties(links, running, { ...all, size: 10 }).map((tie) => tie.a)).toEqual(['DEU']);
});
test('a rung that is not asked does not count', () => {
  expect(ties(links, running, { ...all, rungs: [3] })[0]).toMatchObject({ rung: 3, cooperations: [running[1]] });
});
test('a form that is not stated is no rung', () => {
  expect(ties(links, running, { ...all, rungs: [0] }).map((tie) => tie.rung)).toEqual([0, 0]);
});
