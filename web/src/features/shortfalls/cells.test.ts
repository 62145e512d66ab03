// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { balanceOf, cellOf, type HeatMap, shadeOf, shortOf, stepOf } from './cells';
import { ENABLERS, lines } from './rows';

const columns = {
  state: ['shortfall', 'surplus', 'no_need', null],
  basis: ['requirement', 'need_rule', 'none', null],
  shortfall: [6, 0, null, null],
  shortfall_low: [6, 0, null, null],
  shortfall_high: [6, 0, null, null],
  surplus: [0, 2, null, null],
  available: [2, 10, 7, null],
  need: [8, 8, null, null],
  from_abroad: [1, 0, 0, null],
  marks: ['assumption', null, 'assumption_and_contradiction', null],
};
const row = { capability: 'tanker', unit: 'aircraft', strategic_enabler: true, types: 2, effective_types: 1.8, columns };
const tank = { ...row, capability: 'tank', strategic_enabler: false, columns: { ...columns, state: ['met', null, null, null] } };
const map = { year: 2026, nations: ['BEL', 'DEU', 'NLD', 'POL'], capabilities: [tank, row], without_data: [] } as unknown as HeatMap;
const cells = map.nations.map((_, at) => cellOf(map.capabilities[1]!, map.nations, at));

describe('a cell', () => {
  test('that is short has a number below zero, one over its need above it', () => {
    expect(cells.map(balanceOf)).toEqual([-6, 2, null, null]);
  });
  test('without need has no shade, whatever the nation has', () => {
    expect(cells.map((cell) => shadeOf(cell, 'balance', 19))).toEqual(['gap3', 'over2', undefined, undefined]);
  });
  test('says what went in that is no plain source', () => {
    expect(cells.map(({ assumption, contradiction }) => [assumption, contradiction])).toEqual([
      [true, false],
      [false, false],
      [true, true],
      [false, false],
    ]);
  });
  test('with nothing to measure against is at the end of the scale', () => {
    expect(stepOf(3, null)).toBe(4);
  });
});

describe('the rows', () => {
  const wish = { order: 'domain', enablers: false, short: false, word: '' } as const;
  const domainOf = new Map([['tank', 'land'], ['tanker', 'air']]);
  const shown = (more: object) =>
    lines(map, { ...wish, ...more }, 'BEL', domainOf, (id) => id).map((line) => ('heading' in line ? `# ${line.heading}` : line.row.capability));
  test('begin with strategic enablers, then go by domain', () => {
    expect(shown({})).toEqual([`# ${ENABLERS}`, 'tanker', '# land', 'tank']);
  });
  test('can be those alone in which somebody is short', () => {
    expect(shown({ order: 'short', short: true })).toEqual(['tanker']);
  });
  test('count who is short among those whose need is known', () => {
    expect(shortOf(map.capabilities[1]!)).toEqual({ short: 1, known: 2 });
  });
});
