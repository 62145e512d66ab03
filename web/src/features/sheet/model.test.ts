// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { sameReasons, sameTests, type Candidate, type Test } from './model';

const said = (nation: string, state: Test['state'], en: string): Test => ({ nation, state, because: { en, nl: en }, rows: [] });

test('members for whom a test says the same stand together', () => {
  const groups = sameTests([said('NLD', 'met', 'a'), said('BEL', 'met', 'a'), said('DEU', 'at_risk', 'a')]);
  expect(groups.map(({ nations, state }) => [nations, state])).toEqual([[['NLD', 'BEL'], 'met'], [['DEU'], 'at_risk']]);
});

test('instruments with one reason stand together, but never across verdicts', () => {
  const one = (id: string) => ({ id, name: { en: id, nl: id }, because: { en: 'same', nl: 'zelfde' } });
  const all: Candidate['instruments'] = { open: [one('a')], not_open: [], not_known: [one('b'), one('c')], sources: [] };
  expect(sameReasons(all).map((group) => group.instruments.length)).toEqual([1, 2]);
});
