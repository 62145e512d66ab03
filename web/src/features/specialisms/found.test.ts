// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { countOf, laterOf, rowsOf, type Specialisms } from './found';

const one = (capability: string, kind: string, ratio: number | null) => ({
  capability,
  scopes: [{ format: 'EU', class: kind, against: [{ means: 'gni', ratio: 9 }, { means: 'gdp', ratio }], years: [{ year: 2026, ratio }, { year: 2035, ratio: ratio && ratio / 2 }] }],
});
const found = {
  means: 'gdp',
  specialisms: [one('tank', 'not_shown', 0.5), one('ship', 'shown_not_said', 2), one('gun', 'shown_not_said', 3), one('cyber', 'said_not_judged', null)],
} as unknown as Specialisms;

test('capabilities stand by what is said and shown, then by the largest ratio of the means that decide', () => {
  expect(rowsOf(found, 'EU').map(({ one }) => one.capability)).toEqual(['cyber', 'gun', 'ship', 'tank']);
  expect(rowsOf(found, 'EU')[1]?.decides?.ratio).toBe(3);
});

test('a format that was not asked for has no rows', () => {
  expect(rowsOf(found, 'NATO')).toEqual([]);
});

test('what is shown is counted without what is only said', () => {
  expect(countOf(rowsOf(found, 'EU'), 'shown', 'shown_not_said', 'said_and_shown')).toBe(2);
});

test('what the last year brings stands beside', () => {
  expect(rowsOf(found, 'EU').map(laterOf)).toEqual([null, 1.5, 1, 0.25]);
});
