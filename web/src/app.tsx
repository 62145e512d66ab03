// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { memo, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CatalogueGate } from './api/catalogue';
import { Boundary } from './frame/Boundary';
import { Frame } from './frame/Frame';
import { WhyProvider } from './frame/why';
import { pageAt } from './pages';
import { Empty, Loading } from './parts/states';
import { languageOf, useOfAddress } from './view/useView';
import { ViewProvider } from './view/ViewProvider';
import { speak } from './words';

/** The workbench: a frame with the page of the address in it. */
export function App() {
  const [path] = useLocation();
  const lang = useOfAddress(languageOf);
  useEffect(() => void speak(lang), [lang]);
  return (
    <I18nProvider locale={lang === 'nl' ? 'nl-NL' : 'en-GB'}>
      <CatalogueGate waiting={<Loading height={600} />}>
        <ViewProvider>
          <WhyProvider>
            <Frame>
              <Boundary key={path}>
                <Suspense fallback={<Loading height={600} />}>
                  <Body path={path} />
                </Suspense>
              </Boundary>
            </Frame>
          </WhyProvider>
        </ViewProvider>
      </CatalogueGate>
    </I18nProvider>
  );
}

/** Drawn again for another page only: what a page shows of the view it takes from its own place (`Settled`). */
const Body = memo(function Body({ path }: { path: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const page = pageAt(path);
  const title = page ? t(`${page.words}.question`) : t('state.no_page');
  useEffect(() => {
    document.title = `${title} · Concordia`;
  }, [title]);
  if (!page) return <Empty title={title} action={{ label: t('overview.question'), run: () => navigate('/') }} />;
  return <page.show />;
});
