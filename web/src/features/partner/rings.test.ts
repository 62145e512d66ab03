// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { bearing, layout, type Place, ring, spokes } from './rings';
import type { Standing } from './standing';

const places = new Map<string, Place>([['HER', [5, 52]], ['NOR', [5, 60]], ['EAS', [25, 52]], ['SOU', [5, 40]], ['WES', [-20, 52]]]);
const size = { radius: 162, width: 25, height: 14 };
const standing = (nation: string, observed: Standing['observed'], potential = observed): Standing => ({
  nation, observed, potential, difference: observed === potential ? 'none' : 'opportunity', unknown: 0,
});
const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);

test('a direction counts from north with the clock', () => {
  expect(bearing([5, 52], [5, 60])).toBeCloseTo(0);
  expect(bearing([0, 0], [10, 0])).toBeCloseTo(90);
  expect(bearing([5, 52], [5, 40])).toBeCloseTo(180);
});
test('partners stand in the order of the map, whoever comes first in the answer', () => {
  const order = (ids: string[]) => [...spokes('HER', ids, places)].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  expect(order(['WES', 'SOU', 'EAS', 'NOR'])).toEqual(['NOR', 'EAS', 'SOU', 'WES']);
  expect(order(['NOR', 'EAS', 'SOU', 'WES'])).toEqual(['NOR', 'EAS', 'SOU', 'WES']);
});
test('a mark stands in the ring of its shell, and a second one only where the two differ', () => {
  const angles = spokes('HER', ['NOR', 'SOU'], places);
  const [north, south] = layout([standing('SOU', 'affiliated', 'strategic'), standing('NOR', 'ad_hoc')], angles, size);
  const [inner, outer] = ring('ad_hoc', size.radius);
  expect(distance(north!.observed)).toBeGreaterThan(inner);
  expect(distance(north!.observed)).toBeLessThan(outer);
  expect(north!.potential).toBeUndefined();
  expect(distance(south!.potential!)).toBeLessThan(ring('strategic', size.radius)[1]);
});
test('thirty partners in one ring do not cover each other on a small screen', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `N${at}`);
  const around = new Map<string, Place>([['HER', [0, 0]], ...ids.map((id, at) => [id, [Math.sin(at) * 20, Math.cos(at) * 20]] as [string, Place])]);
  const spots = layout(ids.map((id) => standing(id, 'affiliated')), spokes('HER', ids, around), size).map(({ observed }) => observed);
  const covering = spots.filter((a, at) => spots.slice(at + 1).some((b) => Math.abs(a.x - b.x) < size.width && Math.abs(a.y - b.y) < size.height));
  expect(covering).toEqual([]);
});
