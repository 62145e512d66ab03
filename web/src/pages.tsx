// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy, type ComponentType } from 'react';

/** A question of the reader, and the page that answers it. */
export interface Page {
  path: string;
  /** Its section in the file of words: `question` is its title. */
  words: 'overview' | 'shortfalls' | 'dependence' | 'changes' | 'partner' | 'burden' | 'cooperations' | 'data' | 'method';
  /** Fetched when it is first opened. */
  show: ComponentType;
  /** Pages below it, such as one cooperation, are shown by it too. */
  below?: boolean;
}

/** The questions, in the order of the navigation. */
export const PAGES: Page[] = [
  { path: '/', words: 'overview', show: lazy(() => import('./features/overview')) },
  { path: '/shortfalls', words: 'shortfalls', show: lazy(() => import('./features/shortfalls')) },
  { path: '/dependence', words: 'dependence', show: lazy(() => import('./features/dependence')) },
  { path: '/changes', words: 'changes', show: lazy(() => import('./features/changes')) },
  { path: '/partner', words: 'partner', show: lazy(() => import('./features/partner')) },
  { path: '/burden', words: 'burden', show: lazy(() => import('./features/burden')) },
  { path: '/cooperations', words: 'cooperations', show: lazy(() => import('./features/cooperations')), below: true },
  { path: '/data', words: 'data', show: lazy(() => import('./features/data')) },
];

/** Where links of "Why this number" lead. */
const METHODS: Page = { path: '/methods', words: 'method', show: lazy(() => import('./features/method')), below: true };

/** The page at a path. */
export function pageAt(path: string): Page | undefined {
  return [...PAGES, METHODS].find((page) => page.path === path || (page.below && path.startsWith(`${page.path}/`)));
}
