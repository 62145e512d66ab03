// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { createContext, useCallback, useContext, type RefObject } from 'react';
import { type Address } from '../../view/address';
import { useView } from '../../view/useView';

/** Set by who asks for another plan at once: the page makes it as soon as the address has the question. */
export const Go = createContext<RefObject<boolean> | null>(null);

/** Asks another question and has its plan made: one click, and a step that the way back undoes. */
export function useAnother() {
  const go = useContext(Go);
  const { set } = useView();
  return useCallback(
    (patch: Partial<Address>) => {
      if (go) go.current = true;
      set(patch);
    },
    [go, set],
  );
}
