// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { ApiError, problemOf } from '../../api/client';
import type { Address } from '../../view/address';
import { download } from '../../parts/download';

const TYPES = { html: 'text/html', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
export type Form = keyof typeof TYPES;

/** Gives the reader the sheet as a file, with the judgement that was typed. */
export async function take(address: string, form: Form, view: Address & { nation: string }, lang: string, judgement: string) {
  const query = new URLSearchParams({ nation: view.nation, lang, scenario: view.scenario });
  if (view.year) query.set('year', String(view.year));
  if (view.asOf) query.set('asOf', String(view.asOf));
  view.changes.forEach((change) => query.append('change', change));
  if (judgement.trim()) query.set('judgement', judgement.trim());
  const answer = await fetch(`/v1${address}/weighing-sheet?${query.toString()}`, { headers: { accept: TYPES[form] } });
  if (!answer.ok) throw new ApiError(await problemOf(answer));
  download(`${decodeURIComponent(address.split('/').at(-1) ?? 'sheet')}.${form}`, await answer.blob());
}
