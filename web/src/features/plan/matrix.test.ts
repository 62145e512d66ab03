// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Plan, Settings } from './asked';
import { fieldsOf, shadeOf } from './matrix';

const year = (year: number, need: number, short: number) => ({ year, need, available: need - short, short });
const settings = (nations: string[]) =>
  ({
    nations,
    needs: nations.flatMap((nation) => [
      { nation, capability: 'frigate', years: [year(2026, 4, 1), year(2027, 4, 2)] },
      { nation, capability: 'tank', years: [year(2026, 9, 0), year(2027, 9, 0)] },
    ]),
  }) as unknown as Settings;
const plan = { short: [{ nation: 'XAA', capability: 'frigate', years: [{ year: 2026, units: 1 }] }] } as unknown as Plan;

test('for one nation the years are the columns, and what is met throughout is left away', () => {
  const fields = fieldsOf(plan, settings(['XAA']));
  expect(fields.map(({ capability, column, before, after }) => [capability, column, before, after])).toEqual([
    ['frigate', '2026', 1, 1],
    ['frigate', '2027', 2, 0],
  ]);
});

test('for several nations each is a column with all its years', () => {
  const fields = fieldsOf(plan, settings(['XAA', 'XBB']));
  expect(fields.map(({ column, need, before, after }) => [column, need, before, after])).toEqual([
    ['XAA', 8, 3, 1],
    ['XBB', 8, 3, 0],
  ]);
});

test('where nothing is needed there is no shade, and where nothing is short the lightest', () => {
  expect([shadeOf(0, 0), shadeOf(0, 4), shadeOf(1, 4), shadeOf(4, 4)]).toEqual([null, 0, 2, 4]);
});
