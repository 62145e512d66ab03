// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../view/address';

const load = { en: () => import('./en.json'), nl: () => import('./nl.json') };

/** Makes a language the one that is spoken; its words are fetched once. */
export async function speak(lang: Language): Promise<void> {
  const words = (await load[lang]()).default;
  if (!i18n.isInitialized) {
    await i18n.use(initReactI18next).init({
      lng: lang,
      resources: { [lang]: { translation: words } },
      // React escapes what it shows.
      interpolation: { escapeValue: false },
    });
  }
  i18n.addResourceBundle(lang, 'translation', words);
  await i18n.changeLanguage(lang);
  document.documentElement.lang = lang;
}
