// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { ApiError, problemOf } from '../../api/client';
import type { Job } from './useCheck';

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

/** Hands the files to the program; the answer is the job that reads them. */
export async function begin(chosen: Chosen[]): Promise<Job> {
  const body = new FormData();
  chosen.forEach(({ path, file }) => body.append('files', file, path));
  const response = await fetch('/v1/checks', { method: 'POST', body, headers: { accept: 'application/json' } });
  if (!response.ok) throw new ApiError(await problemOf(response));
  return (await response.json()) as Job;
}

/** How a job stands, with its result once it is there. */
export async function look(id: string): Promise<Job> {
  const response = await fetch(`/v1/jobs/${encodeURIComponent(id)}`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new ApiError(await problemOf(response));
  return (await response.json()) as Job;
}

/** Cancels a job; one that is gone already is cancelled too. */
export async function cancel(id: string): Promise<void> {
  await fetch(`/v1/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
