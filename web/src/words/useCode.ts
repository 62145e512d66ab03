// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type en from './en.json';

export type CodeList = keyof (typeof en)['code'];

/** The word for a code of the package: `code('status', 'running')`; the code itself where we have none. */
export function useCode() {
  const { i18n } = useTranslation();
  return useCallback(
    (list: CodeList, code: string) => {
      const key = `code.${list}.${code}`;
      return i18n.exists(key) ? (i18n.t as unknown as (key: string) => string)(key) : code.replaceAll(/[-_]/g, ' ');
    },
    [i18n],
  );
}
