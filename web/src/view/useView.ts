// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useCatalogue } from '../api/catalogue';
import { askAhead } from '../api/question';
import { type Address, type Language, readAddress, writeAddress } from './address';

/** The view with everything chosen: what the address leaves out comes from the package. */
export interface View extends Address {
  nation: string;
  year: number;
}

/** The address alone, for what is shown before the catalogue is there. */
export function useAddress() {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const address = useMemo(() => readAddress(search), [search]);
  const set = useCallback(
    (patch: Partial<Address>, options?: { replace?: boolean }) =>
      navigate(path + writeAddress({ ...address, ...patch }), {
        replace: options?.replace,
        // The way back is undo: it is offered where the last step was one that can be undone.
        state: { step: !options?.replace },
      }),
    [address, navigate, path],
  );
  return { address, path, set };
}

/**
 * The view and how to change it. `set` makes a step that the way back undoes; `href` is the address of
 * another page with the same nation, year, scenario, comparison, changes and language.
 */
export function useView() {
  const { address, path, set } = useAddress();
  const { catalogue } = useCatalogue();
  const view = useMemo<View>(() => {
    const assessed = catalogue.nations.filter((nation) => nation.assessed);
    const first = assessed.find((nation) => nation.id === 'NLD') ?? assessed[0];
    return { ...address, nation: address.nation ?? first?.id ?? '', year: address.year ?? address.asOf ?? catalogue.first_year };
  }, [address, catalogue]);
  const queries = useQueryClient();
  const step = useCallback(
    (patch: Partial<Address>, options?: { replace?: boolean }) => {
      const next = { ...view, ...patch };
      if (next.nation === view.nation) askAhead(queries, view, next);
      set(patch, options);
    },
    [queries, set, view],
  );
  const href = useCallback(
    (to: string, patch?: Partial<Address>) => to + writeAddress({ ...address, filters: {}, ...patch }),
    [address],
  );
  /** Sets one thing that only this page understands; nothing removes it. */
  const setFilter = useCallback(
    (name: string, values: string[], options?: { replace?: boolean }) =>
      set({ filters: { ...address.filters, [name]: values } }, options),
    [address.filters, set],
  );
  const filter = useCallback((name: string) => address.filters[name]?.[0], [address.filters]);
  return { view, path, set: step, href, filter, setFilter };
}

/** The language of the address, else that of the browser, else English. */
export function languageOf(address: Address): Language {
  return address.lang ?? (navigator.language.startsWith('nl') ? 'nl' : 'en');
}
