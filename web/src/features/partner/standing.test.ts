// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { valueAt } from './ExplainedTables';
import { bandsOf, byGroup, differenceOf, type Partner, spansOf } from './standing';
import { stepTo } from './usePicked';

test('more potential than observed is an opportunity, less a warning', () => {
  expect(differenceOf('affiliated', 'strategic')).toBe('opportunity');
  expect(differenceOf('affiliated', 'ad_hoc')).toBe('warning');
  expect(differenceOf('ad_hoc', 'ad_hoc')).toBe('none');
});
test('inside a band the order is that of the alphabet, not that of the score', () => {
  const partners = [['C', 1, 0.9], ['A', 1, 0.7], ['B', 3, 0.5]].map(([nation, band, score]) => ({ nation, band, score }) as Partner);
  const bands = bandsOf(partners, ({ nation }) => nation, 'en');
  expect(bands.map(({ band, partners: within }) => [band, ...within.map(({ nation }) => nation)])).toEqual([[1, 'A', 'C'], [3, 'B']]);
});
test('a movement is told by spans, and nothing of it is lost', () => {
  const shells = ['ad_hoc', 'ad_hoc', 'affiliated'] as const;
  const movement = shells.map((shell, at) => ({ year: 2000 + at, score: 0, shell_observed: shell, shell_potential: 'strategic' as const, unknown: 0 }));
  expect(spansOf({ nation: 'A', movement })).toEqual([
    { nation: 'A', kind: 'observed', shell: 'ad_hoc', from: 2000, to: 2001 },
    { nation: 'A', kind: 'observed', shell: 'affiliated', from: 2002, to: 2002 },
    { nation: 'A', kind: 'potential', shell: 'strategic', from: 2000, to: 2002 },
  ]);
});
test('a criterion of the frame contributes what its measures contribute, and what is drawn of it stays apart', () => {
  const criteria = [['x', 'g'], ['y', 'g'], ['z', 'h']].map(([id, group]) => ({ id, group }));
  const frame = { groups: [{ id: 'g' }, { id: 'h' }], criteria } as never;
  expect(byGroup({ frame }, { contributions: { x: 0.25, y: 0.5, z: 0.125 }, unknown: ['y'] })).toEqual([{ all: 0.75, known: 0.25 }, { all: 0.125, known: 0.125 }]);
});
test('a value lies on the line between anchors and is level outside', () => {
  const anchors = [[250, 1], [1000, 0.6], [3000, 0.2]];
  expect([100, 250, 2000, 9000].map((at) => valueAt({ anchors }, at))).toEqual([1, 1, 0.4, 0.2]);
});
test('arrows walk round and other keys lead nowhere', () => {
  expect([stepTo('ArrowRight', 2, 3), stepTo('ArrowUp', 0, 3), stepTo('End', 0, 3), stepTo('a', 0, 3)]).toEqual([0, 2, 2, undefined]);
});
