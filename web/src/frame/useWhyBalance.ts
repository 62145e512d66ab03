// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useCatalogue } from '../api/catalogue';
import type { Why } from './why';

interface Known {
  nation: string;
  capability: string;
  year: number;
}

/** Why a figure of a balance is what it is: rows, types and sources are fetched when the drawer opens. */
export function useWhyBalance() {
  const { name } = useCatalogue();
  return useCallback(
    ({ nation, capability, year }: Known, what: string): Why => ({
      title: `${what}: ${name('capabilities', capability)}, ${name('nations', nation)}, ${year}`,
      method: 'balance',
      balance: { nation, capability, year },
    }),
    [name],
  );
}
