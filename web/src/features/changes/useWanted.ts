// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useCatalogue } from '../../api/catalogue';
import { useView } from '../../view/useView';
import type { Wanted } from './model';

/** What is looked at, as it stands in the address. */
export function useWanted(): Wanted {
  const { filter } = useView();
  const { catalogue } = useCatalogue();
  const [capability, holder, action] = [filter('capability'), filter('holder'), filter('action')];
  const first = Number(filter('from') ?? catalogue.first_year);
  const last = Number(filter('to') ?? catalogue.last_year);
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  return useMemo(() => ({ capability, holder, action, from, to }), [capability, holder, action, from, to]);
}
