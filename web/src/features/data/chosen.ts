// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Chosen } from './upload';

/** Folders deeper than this are no package. */
const DEPTH = 6;

/** The files that were chosen in a dialog; the same ones may be chosen again after they were mended. */
export function picked(input: HTMLInputElement): Chosen[] {
  const chosen = [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  input.value = '';
  return chosen;
}

/** The files that were dropped, with those in folders. */
export async function dropped(data: DataTransfer): Promise<Chosen[]> {
  // The list is empty once the event is over, so everything is taken at once.
  const items = [...data.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const all = items.map(async ({ entry, file }) => {
    if (entry) return within(entry, '', 0);
    return file ? [{ path: file.name, file }] : [];
  });
  return (await Promise.all(all)).flat();
}

async function within(entry: FileSystemEntry, path: string, depth: number): Promise<Chosen[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [{ path: path + entry.name, file }];
  }
  if (depth >= DEPTH) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Chosen[] = [];
  // A folder is read in pieces; an empty piece is the end.
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (piece.length === 0) return found;
    const below = piece.map((one) => within(one, `${path}${entry.name}/`, depth + 1));
    found.push(...(await Promise.all(below)).flat());
  }
}
