// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { apart, labelled, type Mark, steppedDown } from './marks';

const mark = (id: string, x: number, y: number, outside = false): Mark => ({ id, x, y, outside });

test('marks at the edge of the map stand below each other, those inside where they are', () => {
  const placed = apart([mark('CAN', 26, 40, true), mark('USA', 26, 44, true), mark('BEL', 30, 44)]);
  expect(placed.map(({ y }) => y)).toEqual([40, 66, 44]);
});

test('what matters is named, and of the rest what touches no name before it', () => {
  const marks = [mark('NLD', 100, 100), mark('BEL', 110, 105), mark('LUX', 112, 130)];
  expect([...labelled(marks, ({ id }) => id === 'BEL')].sort()).toEqual(['BEL', 'LUX']);
  expect([...labelled(marks, () => false, () => 60)].sort()).toEqual(['LUX', 'NLD']);
});

test('names that must all be there step down until they touch none', () => {
  const placed = steppedDown([mark('NLD', 100, 100), mark('GBR', 60, 101), mark('ITA', 100, 180)], () => 50);
  expect(placed.map(({ id, y }) => [id, y])).toEqual([['NLD', 100], ['GBR', 113], ['ITA', 180]]);
});
