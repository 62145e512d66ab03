// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useView } from '../../view/useView';

/** Nations that stand out: the chosen one, and those put beside it. */
export function useMarked() {
  const { view, setFilter } = useView();
  const beside = view.filters.beside;
  return useMemo(
    () => ({
      beside: beside ?? [],
      marked: [view.nation, ...(beside ?? [])],
      add: (nation: string) => setFilter('beside', [...new Set([...(beside ?? []), nation])]),
      remove: (nation: string) => setFilter('beside', (beside ?? []).filter((other) => other !== nation)),
    }),
    [view.nation, beside, setFilter],
  );
}
