// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { readAddress, readChange, writeAddress, writeChange } from './address';

describe('a view', () => {
  const whole =
    '?nation=NLD&year=2030&scenario=ambition&compare=base&asOf=2014&lang=nl' +
    '&change=cut:NLD:main-battle-tank:50%25@2028&change=buy:DEU:frigate:2@2031&cell=NLD,frigate&without=GBR&without=USA';

  test('comes back from its address as it went in', () => {
    expect(writeAddress(readAddress(whole))).toBe(whole);
  });
  test('keeps changes in the order in which they were made', () => {
    expect(readAddress(whole).changes).toEqual(['cut:NLD:main-battle-tank:50%@2028', 'buy:DEU:frigate:2@2031']);
  });
  test('keeps what only a page understands', () => {
    expect(readAddress(whole).filters).toEqual({ cell: ['NLD,frigate'], without: ['GBR', 'USA'] });
  });
  test('without anything chosen has an empty address', () => {
    expect(writeAddress(readAddress(''))).toBe('');
    expect(readAddress('').scenario).toBe('base');
  });
  test('does not take a word for a year or a language', () => {
    expect(readAddress('?year=soon&lang=tlh')).toMatchObject({ year: undefined, lang: undefined });
  });
});

describe('a change', () => {
  test.each(['cut:NLD:main-battle-tank:18@2028', 'need:NLD:air-defence-long:4@2028', 'cut:NLD:frigate:50%@2030'])(
    '%s comes back as it was written',
    (text) => {
      expect(writeChange(readChange(text)!)).toBe(text);
    },
  );
  test.each(['', 'sell:NLD:frigate:1@2028', 'cut:NLD:frigate@2028', 'cut:NLD:frigate:-1@2028'])(
    '%s is not one',
    (text) => {
      expect(readChange(text)).toBeNull();
    },
  );
});
