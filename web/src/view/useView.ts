// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { type Catalogue, useCatalogue } from '../api/catalogue';
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
  const [path] = useLocation();
  const address = useMemo(() => readAddress(search), [search]);
  return { address, path, set: useSetAddress() };
}

/** One thing of the address: who asks for it is drawn again when that is another, and not for the rest. */
export const useOfAddress = <T extends string>(of: (address: Address) => T) =>
  useLocationProperty(() => of(readAddress(window.location.search)));

/** The last step changed the view of this page, so the way back undoes it. */
export const canUndo = () => (window.history.state as { step?: boolean } | null)?.step === true;

/** Changes the address as it is when this is called. */
export function useSetAddress() {
  const [, navigate] = useLocation();
  return useCallback(
    (patch: Partial<Address>, options?: { replace?: boolean }) =>
      navigate(window.location.pathname + writeAddress({ ...readAddress(window.location.search), ...patch }), {
        replace: options?.replace,
        // The way back is undo: it is offered where the last step was one that can be undone.
        // What is put in its place is the same step: a slider that moves, another language.
        state: { step: !options?.replace || canUndo() },
      }),
    [navigate],
  );
}

function viewOf(address: Address, { nations, first_year }: Catalogue): View {
  const assessed = nations.filter((nation) => nation.assessed);
  const first = assessed.find((nation) => nation.id === 'NLD') ?? assessed[0];
  return { ...address, nation: address.nation ?? first?.id ?? '', year: address.year ?? address.asOf ?? first_year };
}

/** The view of an address, and how to change it. */
export function useViewOf({ address, path, set }: ReturnType<typeof useAddress>) {
  const { catalogue } = useCatalogue();
  const queries = useQueryClient();
  const view = useMemo(() => viewOf(address, catalogue), [address, catalogue]);
  // Reads the address when it is called, so that it stays the same function from one view to the next.
  const step = useCallback<typeof set>(
    (patch, options) => {
      const now = viewOf(readAddress(window.location.search), catalogue);
      const next = { ...now, ...patch };
      if (next.nation === now.nation) void askAhead(queries, now, next);
      set(patch, options);
    },
    [queries, set, catalogue],
  );
  const href = useCallback(
    (to: string, patch?: Partial<Address>) => to + writeAddress({ ...address, filters: {}, ...patch }),
    [address],
  );
  /** Sets one thing that only this page understands; nothing removes it. */
  const setFilter = useCallback(
    (name: string, values: string[], options?: { replace?: boolean }) =>
      set({ filters: { ...readAddress(window.location.search).filters, [name]: values } }, options),
    [set],
  );
  const filter = useCallback((name: string) => address.filters[name]?.[0], [address]);
  // A sheet is a page to the reader, though it stands behind the list of which it is one.
  const page = `${path} ${filter('sheet') ?? ''}`;
  return useMemo(() => ({ view, path, page, set: step, href, filter, setFilter }), [view, path, page, step, href, filter, setFilter]);
}

const empty = () => createContext<ReturnType<typeof useViewOf> | null>(null);
/**
 * The view as it is shown: at once, when answers are there, or after all else. Three contexts and not one in three
 * places, since React draws all readers of a context again when it changes, those of a nearer provider too.
 */
export const ViewContext = { now: empty(), settled: empty(), later: empty() };

/**
 * The view and how to change it. `set` makes a step that the way back undoes; `href` is the address of
 * another page with the same nation, year, scenario, comparison, changes and language.
 */
export function useView() {
  const view = use(ViewContext.later) ?? use(ViewContext.settled) ?? use(ViewContext.now);
  if (!view) throw new Error('outside ViewProvider');
  return view;
}

/** Years that can be asked about: those of the package, or as many after the moment as of which it is read. */
export function useYears(): number[] {
  const { catalogue } = useCatalogue();
  const { asOf } = useView().view;
  return useMemo(
    () => (asOf === undefined ? catalogue.years : catalogue.years.map((year) => year - catalogue.today + asOf)),
    [catalogue, asOf],
  );
}

/** The language of the address, else that of the browser, else English. */
export function languageOf(address: Address): Language {
  return address.lang ?? (navigator.language.startsWith('nl') ? 'nl' : 'en');
}
