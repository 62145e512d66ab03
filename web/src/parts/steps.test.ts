// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { fit, type OnStep, steps, wrap } from './steps';

const one = (id: string, rung: number | null, status: OnStep['status'] = 'running'): OnStep => ({ id, name: id, rung, status });

test('every rung has a step, also one on which nothing stands', () => {
  expect(steps([one('a', 2)], 3, 5, 'en').map((step) => [step.rung, step.items.length])).toEqual([[1, 0], [2, 1], [3, 0]]);
});

test('a cooperation without a stated form stands beside the ladder, not on its first rung', () => {
  expect(steps([one('a', null)], 2, 5, 'en')[0]).toMatchObject({ rung: 0, items: [{ id: 'a' }] });
});

test('what runs stands nearest to the step and what ended farthest', () => {
  const items = [one('a', 1, 'ended'), one('b', 1, 'agreed'), one('c', 1)];
  expect(steps(items, 1, 5, 'en')[0]?.items.map((item) => item.id)).toEqual(['c', 'b', 'a']);
});

test('those that are not named are still counted', () => {
  const [step] = steps(['a', 'b', 'c', 'd', 'e'].map((id) => one(id, 1)), 1, 3, 'en');
  expect([step?.items.length, step?.named.length]).toEqual([5, 3]);
});

test('a single one more is named rather than counted', () => {
  expect(steps(['a', 'b', 'c', 'd'].map((id) => one(id, 1)), 1, 3, 'en')[0]?.named).toHaveLength(4);
});

test('a long name is cut with a mark', () => {
  expect(fit('abcdefghijklmnop', 60, 12)).toBe('abcdefgh\u2026');
  expect(fit('abc', 60, 12)).toBe('abc');
});

test('a text is broken between words', () => {
  expect(wrap('Joint procurement and/or sharing', 120, 12)).toEqual(['Joint procurement', 'and/or sharing']);
});
