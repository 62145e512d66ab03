// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import en from './en.json';
import nl from './nl.json';

function keys(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value as object, `${above}${key}.`) : [above + key],
  );
}
const text = (words: object, path: string) =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], words) as string;
const blanks = (said: string) => [...said.matchAll(/{{\s*(\w+)/g), ...said.matchAll(/<(\w+)/g)].map((m) => m[1]).sort();

test('both languages say the same things', () => {
  expect(keys(nl).sort()).toEqual(keys(en).sort());
});

test('nothing is left unsaid', () => {
  for (const words of [en, nl]) {
    expect(keys(words).filter((key) => text(words, key).trim() === '')).toEqual([]);
  }
});

test('both languages have the same blanks to fill', () => {
  const differing = keys(en).filter((key) => blanks(text(en, key)).join() !== blanks(text(nl, key)).join());
  expect(differing).toEqual([]);
});
