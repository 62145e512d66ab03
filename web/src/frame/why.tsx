// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

/** A row of the package that went into a number. */
export interface WhyRow {
  label: string;
  value: ReactNode;
  /** Id of its document. */
  source?: string | null;
}

/** Why a number is what it is: what the drawer on the right shows. */
export interface Why {
  /** What the number is, in words: "Shortfall of main battle tanks, Netherlands, 2028". */
  title: string;
  /** The number itself. */
  value?: ReactNode;
  /** The formula with the figures filled in. */
  formula?: string;
  /** A page of docs/methods, such as `balance`. */
  method?: string;
  rows?: WhyRow[];
  /** Values without source that went in, in words. */
  assumptions?: string[];
  /** Ids of documents that no row names. */
  sources?: string[];
  /** A balance: its rows, types and sources are fetched. */
  balance?: { nation: string; capability: string; year: number };
  /** A figure of a nation: its capabilities, rows and sources are fetched. */
  figure?: { nation: string; id: string };
  /** Shares among the members of a format: the members that count, their units, means and rows are fetched. */
  shares?: { format: string; capability: string; means: string; members: string[]; year: number };
}

interface Drawer {
  why: Why | null;
  open: (why: Why) => void;
  close: () => void;
}

const Context = createContext<Drawer | null>(null);

export function WhyProvider({ children }: { children: ReactNode }) {
  const [why, setWhy] = useState<Why | null>(null);
  const close = useCallback(() => setWhy(null), []);
  const drawer = useMemo(() => ({ why, open: setWhy, close }), [why, close]);
  return <Context value={drawer}>{children}</Context>;
}

/** Opens and closes "Why this number". */
export function useWhy(): Drawer {
  const drawer = useContext(Context);
  if (!drawer) throw new Error('outside WhyProvider');
  return drawer;
}
