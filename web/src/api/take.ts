// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { download } from '../parts/download';
import { ApiError, problemOf } from './client';

const TYPES = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What an answer can be taken away as, by the ending of the file. */
export type Form = keyof typeof TYPES;

/** Gives the reader an answer as a file with this name, or throws an `ApiError`. */
export async function takeAnswer(address: string, form: Form, name: string): Promise<void> {
  const answer = await fetch(address, { headers: { accept: TYPES[form] } });
  if (!answer.ok) throw new ApiError(await problemOf(answer));
  download(`${name}.${form}`, await answer.blob());
}
