// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Standing } from './standing';

/** What is read out of a partner: both shells, what they say beside each other, and what is unknown. */
export function useSaid() {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  return useCallback(
    ({ nation, observed, potential, difference, unknown }: Standing) => {
      const words = { partner: name('nations', nation), observed: t(`partners.as.${observed}`), potential: t(`partners.as.${potential}`) };
      const both = t(`partners.said_${difference}`, words);
      return unknown > 0 ? `${both}; ${t('partners.said_unknown', { count: unknown })}` : both;
    },
    [t, name],
  );
}
