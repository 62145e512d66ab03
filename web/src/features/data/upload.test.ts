// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { sendable, sizeOf } from './upload';

const chosen = (path: string, size = 1) => ({ path, file: new File(['x'.repeat(size)], 'x') });

test('files that a system leaves in a folder are not sent', () => {
  const all = [chosen('mine/data/nations.csv'), chosen('mine/.DS_Store'), chosen('__MACOSX/mine/a.csv'), chosen('mine/.git/HEAD')];
  expect(sendable(all).map(({ path }) => path)).toEqual(['mine/data/nations.csv']);
});

test('files go in one order, however they were chosen', () => {
  expect(sendable([chosen('b'), chosen('a')]).map(({ path }) => path)).toEqual(['a', 'b']);
});

test('the size of what is sent is that of all files', () => {
  expect(sizeOf([chosen('a', 3), chosen('b', 4)])).toBe(7);
});
