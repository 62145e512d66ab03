// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { bandsOf, fits, type Candidate } from './wanted';

const candidate = (value: number, members = ['NLD', 'DEU'], form: string | null = 'pooling') =>
  ({ id: String(value), members, form, value: { value, low: 0, high: 1 } }) as Candidate;

test('a candidate fits when partner, form and size of the group do', () => {
  expect(fits(candidate(0.5), {})).toBe(true);
  expect(fits(candidate(0.5), { partner: 'DEU', form: 'pooling', size: 'two' })).toBe(true);
  expect(fits(candidate(0.5), { partner: 'FRA' })).toBe(false);
  expect(fits(candidate(0.5), { size: 'few' })).toBe(false);
  expect(fits(candidate(0.5, ['NLD', 'DEU', 'BEL']), { size: 'few' })).toBe(true);
  expect(fits(candidate(0.5, ['NLD', 'DEU'], null), { form: 'none' })).toBe(true);
});

test('bands are whole tenths, and a value on the border is in the higher one', () => {
  const bands = bandsOf([0.75, 0.7, 0.69, 0.3].map((value) => candidate(value)));
  expect(bands.map(({ low, candidates }) => [low, candidates.length])).toEqual([[0.7, 2], [0.6, 1], [0.3, 1]]);
});
