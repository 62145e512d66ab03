// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy, useState, type ComponentType } from 'react';

/** A question of the reader, and the page that answers it. */
export interface Page {
  path: string;
  /** Its section in the file of words: `question` is its title. */
  words: 'overview' | 'shortfalls' | 'dependence' | 'changes' | 'partner' | 'opportunities' | 'review' | 'specialisms' | 'cluster' | 'plan' | 'burden' | 'cooperations' | 'data' | 'method';
  show: ComponentType;
  /** Fetches it: before it is shown where that is known beforehand, else when it is opened. */
  load: () => Promise<unknown>;
  /** What questions rest on or lead to: it stands in the second line of the navigation. */
  further?: boolean;
  /** Pages below it, such as one cooperation, are shown by it too. */
  below?: boolean;
}

/** A page that is shown at once when it is here already: what is lazy waits, even for what has come. */
function fetched(page: () => Promise<{ default: ComponentType }>): Pick<Page, 'show' | 'load'> {
  let here: ComponentType | undefined;
  const load = async () => {
    const found = await page();
    here = found.default;
    return found;
  };
  const Later = lazy(load);
  function Show() {
    const [Now] = useState<ComponentType>(() => here ?? Later);
    return <Now />;
  }
  return { load, show: Show };
}

/** The questions, in the order of the navigation. */
export const PAGES: Page[] = [
  { path: '/', words: 'overview', ...fetched(() => import('./features/overview')) },
  { path: '/shortfalls', words: 'shortfalls', ...fetched(() => import('./features/shortfalls')) },
  { path: '/dependence', words: 'dependence', ...fetched(() => import('./features/dependence')) },
  { path: '/changes', words: 'changes', ...fetched(() => import('./features/changes')) },
  { path: '/partner', words: 'partner', ...fetched(() => import('./features/partner')) },
  { path: '/opportunities', words: 'opportunities', ...fetched(() => import('./features/opportunities')) },
  { path: '/plan', words: 'plan', ...fetched(() => import('./features/plan')) },
  { path: '/review', words: 'review', further: true, ...fetched(() => import('./features/review')), below: true },
  { path: '/specialisms', words: 'specialisms', further: true, ...fetched(() => import('./features/specialisms')) },
  { path: '/cluster', words: 'cluster', further: true, ...fetched(() => import('./features/cluster')) },
  { path: '/burden', words: 'burden', further: true, ...fetched(() => import('./features/burden')) },
  { path: '/cooperations', words: 'cooperations', further: true, ...fetched(() => import('./features/cooperations')), below: true },
  { path: '/data', words: 'data', further: true, ...fetched(() => import('./features/data')) },
];

/** What is pressed to go to a page: its place in its line of the navigation, in the second line after g. */
export function keysOf(page: Page): string {
  const line = PAGES.filter(({ further }) => further === page.further);
  const place = String(line.indexOf(page) + 1);
  return page.further ? `g ${place}` : place;
}

/** Where links of "Why this number" lead. */
const METHODS: Page = { path: '/methods', words: 'method', ...fetched(() => import('./features/method')), below: true };

/** The page at a path. */
export function pageAt(path: string): Page | undefined {
  return [...PAGES, METHODS].find((page) => page.path === path || (page.below && path.startsWith(`${page.path}/`)));
}
