// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { sharedWith } from './shared';

const link = (a: string, b: string, cooperations: string[]) => ({ a, b, cooperations, highest_rung: null, by_rung: [], without_rung: 0 });
const one = (id: string, rung: number | null, participants: number) => ({ id, rung, participants, name: { en: id, nl: id } });
const network = {
  rungs: 3,
  links: [link('BEL', 'NLD', ['fleet', 'staff']), link('DEU', 'NLD', ['staff', 'idea', 'corps']), link('BEL', 'DEU', ['staff'])],
  cooperations: [one('fleet', 2, 2), one('staff', 1, 12), one('idea', null, 2), one('corps', 3, 2)],
};

test('a partner is the other nation, wherever it stands in the pair; the most shared comes first', () => {
  expect(sharedWith(network, 'NLD').map((row) => [row.partner, row.cooperations.length])).toEqual([['DEU', 3], ['BEL', 2]]);
});

test('cooperations are counted on their rung, and apart where no form is stated', () => {
  expect(sharedWith(network, 'NLD')[0]).toMatchObject({ byRung: [1, 0, 1], without: 1, highest: 3 });
});

test('large cooperations can be left out, and a partner with nothing left with them', () => {
  expect(sharedWith(network, 'BEL', 2).map((row) => row.partner)).toEqual(['NLD']);
});
