// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { catalogueOf } from './api/catalogue';
import { App } from './app';
import { pageAt } from './pages';
import { readAddress } from './view/address';
import { languageOf } from './view/useView';
import { applyTheme, storedTheme } from './frame/theme';
import { speak } from './words';
import './tokens.css';
import './base.css';

// An answer holds for one version of package and program; a reload asks again, by ETag. The program answers on this
// machine: that the network is gone is no reason to wait.
const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

applyTheme(storedTheme());
const address = readAddress(location.search);
// Words, page and names come together rather than one after the other.
await Promise.all([
  speak(languageOf(address)),
  pageAt(location.pathname)?.load().catch(() => undefined),
  queries.prefetchQuery(catalogueOf(address.scenario)),
]);
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <App />
  </QueryClientProvider>,
);
