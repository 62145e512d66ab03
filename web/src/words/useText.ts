// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useCatalogue } from '../api/catalogue';

/** A text of the package in the language of the view, else in the other one. */
export function useText() {
  const { lang } = useCatalogue();
  return useCallback(
    (text: { en: string; nl: string }) => text[lang] || text.en || text.nl,
    [lang],
  );
}
