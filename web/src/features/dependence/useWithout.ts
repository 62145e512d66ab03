// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useView } from '../../view/useView';

/** Who is taken to be not there, as it stands in the address. */
export function useWithout() {
  const { view, setFilter } = useView();
  const chosen = view.filters.without;
  return useMemo(() => {
    // The nation itself is always there.
    const without = (chosen ?? []).filter((id) => id !== view.nation);
    const choose = (ids: string[]) => setFilter('without', [...new Set(ids)].sort());
    return {
      without,
      choose,
      turn: (id: string) => choose(without.includes(id) ? without.filter((other) => other !== id) : [...without, id]),
    };
  }, [chosen, view.nation, setFilter]);
}
