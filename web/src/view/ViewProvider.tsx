// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useLayoutEffect, useState, type ReactNode } from 'react';
import { askAhead } from '../api/question';
import { useAddress, useView, useViewOf, type View, ViewContext } from './useView';

/** Milliseconds that answers may take before a page is drawn without them. */
const PATIENCE = 100;

/** The view of the address, for all that is inside. */
export function ViewProvider({ children }: { children: ReactNode }) {
  return <ViewContext.now value={useViewOf(useAddress())}>{children}</ViewContext.now>;
}

/**
 * What is inside goes on showing the view of before until what is asked about the new one has been
 * answered, so that it is drawn once and not twice. Another page, nation or language is shown at once.
 */
export function Settled({ children }: { children: ReactNode }) {
  const now = useView();
  const queries = useQueryClient();
  const [shown, setShown] = useState(now);
  useLayoutEffect(() => {
    if (shown === now) return;
    let current = true;
    const show = () => current && setShown(now);
    const late = setTimeout(show, PATIENCE);
    void askAhead(queries, shown.view, now.view).then(show);
    return () => {
      current = false;
      clearTimeout(late);
    };
  }, [now, queries, shown]);
  const same = shown.path === now.path && place(shown.view) === place(now.view);
  return <ViewContext.settled value={same ? shown : now}>{children}</ViewContext.settled>;
}

/** All but what askAhead asks about. */
const place = ({ nation, lang, compare, filters }: View) => JSON.stringify([nation, lang, compare, filters]);

/** What is inside follows a change of the view after all else has been drawn. What it holds must be `memo`. */
export function Later({ children }: { children: ReactNode }) {
  return <ViewContext.later value={useDeferredValue(useView())}>{children}</ViewContext.later>;
}
