// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../view/address';

const load = { en: () => import('./en.json'), nl: () => import('./nl.json') };

type Fixed = (...from: unknown[]) => (...asked: unknown[]) => string;

/** Looks words without blanks up once: every number and button of a page asks for some, each time it is drawn. */
function remember(): void {
  const usual = i18n.getFixedT.bind(i18n) as unknown as Fixed;
  const held = new Map<unknown, Map<unknown, string>>();
  const getFixedT: Fixed = (lang, ...rest) => {
    const look = usual(lang, ...rest);
    if (typeof lang !== 'string') return look;
    const known = held.get(lang) ?? new Map<unknown, string>();
    held.set(lang, known);
    const t = (...asked: unknown[]) => {
      if (asked.length > 1) return look(...asked);
      const words = known.get(asked[0]) ?? look(...asked);
      known.set(asked[0], words);
      return words;
    };
    return Object.assign(t, look);
  };
  i18n.getFixedT = getFixedT as unknown as typeof i18n.getFixedT;
}

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
    remember();
  }
  i18n.addResourceBundle(lang, 'translation', words);
  await i18n.changeLanguage(lang);
  document.documentElement.lang = lang;
}
