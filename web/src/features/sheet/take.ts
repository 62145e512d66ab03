// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { takeAnswer, type Form } from '../../api/take';
import type { Address } from '../../view/address';

/** Gives the reader the sheet as a file, with the judgement that was typed. */
export function take(address: string, form: Form, view: Address & { nation: string }, lang: string, judgement: string) {
  const query = new URLSearchParams({ nation: view.nation, lang, scenario: view.scenario });
  if (view.year) query.set('year', String(view.year));
  if (view.asOf) query.set('asOf', String(view.asOf));
  view.changes.forEach((change) => query.append('change', change));
  if (judgement.trim()) query.set('judgement', judgement.trim());
  return takeAnswer(`/v1${address}/weighing-sheet?${query.toString()}`, form, decodeURIComponent(address.split('/').at(-1) ?? 'sheet'));
}
