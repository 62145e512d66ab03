// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useView } from '../../view/useView';
import { type Mode, MODES } from './cells';
import { type Order, ORDERS, type Wish } from './rows';

/** What the heat map shows and in which order, as it stands in the address. */
export function useWish() {
  const { filter, setFilter } = useView();
  const mode = (MODES as string[]).includes(filter('mode') ?? '') ? (filter('mode') as Mode) : 'balance';
  const wish = useMemo<Wish>(
    () => ({
      order: (ORDERS as string[]).includes(filter('order') ?? '') ? (filter('order') as Order) : 'domain',
      enablers: filter('enablers') === 'yes',
      short: filter('short') === 'yes',
      domain: filter('domain'),
      word: filter('word') ?? '',
    }),
    [filter],
  );
  const put = (name: string, value: string | undefined, replace = false) =>
    setFilter(name, value ? [value] : [], { replace });
  return { mode, wish, put };
}
