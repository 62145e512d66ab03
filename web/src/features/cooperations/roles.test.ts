// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { byNation, deciders, type RoleRow, unsaid } from './roles';

const role = (nation: string, role: string, in_force = true) => ({ nation, role, in_force }) as RoleRow;

test('nations in it come first, and the lead before the others', () => {
  const roles = [role('BEL', 'participant', false), role('DEU', 'participant'), role('NLD', 'lead'), role('NLD', 'owner')];
  expect(byNation(roles).map((one) => one.nation)).toEqual(['NLD', 'DEU', 'BEL']);
});

test('an observer is not in it', () => {
  expect(byNation([role('BEL', 'observer')])[0]?.in_force).toBe(false);
});

test('what nobody is said to do is told', () => {
  expect(unsaid([role('NLD', 'owner'), role('NLD', 'decides')])).toEqual(['operator', 'user', 'trainer', 'maintainer', 'host']);
});

test('who decided once does not decide now', () => {
  expect(deciders([role('NLD', 'decides'), role('BEL', 'decides', false)])).toEqual(['NLD']);
});
