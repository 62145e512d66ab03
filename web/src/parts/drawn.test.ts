// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { folded } from './drawn';

test('the message of a picture that is taken away stands in lines, and no word is lost', () => {
  const title = 'Main battle tank in 2027: short 46 of the 64 needed';
  const lines = folded(title, 20);
  expect(lines).toEqual(['Main battle tank in', '2027: short 46 of', 'the 64 needed']);
  expect(folded(title, 4).join(' ')).toBe(title);
  expect(folded('', 20)).toEqual([]);
});
