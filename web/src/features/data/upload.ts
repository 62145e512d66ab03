// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
/** A file with its path within what was chosen. */
export interface Chosen {
  path: string;
  file: File;
}

/** As much as the server takes; said before anything is sent. */
export const MOST_BYTES = 64 * 2 ** 20;

/** Files that are no part of a package, such as those that a system leaves in every folder. */
const hidden = (path: string) => path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

/** What is sent of what was chosen. */
export function sendable(chosen: Chosen[]): Chosen[] {
  return chosen.filter(({ path }) => !hidden(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function sizeOf(chosen: Chosen[]): number {
  return chosen.reduce((sum, { file }) => sum + file.size, 0);
}

/** The files as they are handed to the program. */
export function bodyOf(chosen: Chosen[]): FormData {
  const body = new FormData();
  chosen.forEach(({ path, file }) => body.append('files', file, path));
  return body;
}
