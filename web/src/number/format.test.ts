// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { exactly, formatDate, formatFigure, formatNumber } from './format';

describe('a number', () => {
  test('has a real minus sign', () => {
    expect(formatNumber(-4, 'en')).toBe('\u22124');
  });
  test('that rounds to nothing has no sign', () => {
    expect(formatNumber(-0.01, 'en')).toBe('0');
    expect(formatNumber(0.01, 'en', { signed: true })).toBe('0');
  });
  test('is grouped and pointed as the language does', () => {
    expect(formatNumber(12345.6, 'en')).toBe('12,345.6');
    expect(formatNumber(12345.6, 'nl')).toBe('12.345,6');
  });
  test('of four digits stays together', () => {
    expect(formatNumber(2028, 'nl')).toBe('2028');
  });
  test('of a change has a plus sign', () => {
    expect(formatNumber(46, 'en', { signed: true })).toBe('+46');
  });
  test('of one is shown in per cent where asked', () => {
    expect(formatNumber(0.125, 'nl', { percent: true, digits: 1 })).toBe('12,5%');
  });
});

describe('a figure', () => {
  test('that is certain is its number', () => {
    expect(formatFigure(exactly(18), 'en')).toBe('18');
  });
  test('without upper bound is at least its lower', () => {
    expect(formatFigure({ value: null, low: 18, high: null }, 'en')).toBe('≥\u202f18');
  });
  test('whose best value is its lower says so once', () => {
    expect(formatFigure({ value: 2, low: 2, high: null }, 'en')).toBe('≥\u202f2');
  });
  test('between bounds is a range', () => {
    expect(formatFigure({ value: null, low: 0, high: 15 }, 'en')).toBe('0–15');
  });
  test('with a best value shows both', () => {
    expect(formatFigure({ value: 18, low: 15, high: 21 }, 'en')).toBe('18 (15–21)');
  });
  test('of which nothing is known is no number at all', () => {
    expect(formatFigure({ value: null, low: 0, high: null }, 'en')).toBeNull();
  });
});

test('a date is written out in the language', () => {
  expect(formatDate('2022-12-22', 'nl')).toBe('22 december 2022');
  expect(formatDate('2022-12-22', 'en')).toBe('22 December 2022');
});
