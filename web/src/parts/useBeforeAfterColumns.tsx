// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from './BeforeAfter';
import type { Column } from './columns';
import { Figure } from './Figure';

/** Before and after as a table. */
export function useBeforeAfterColumns(): Column<Change>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const figure = (id: 'before' | 'after' | 'need', header: string): Column<Change> => ({
      id,
      header,
      numeric: true,
      value: (row) => row[id]?.value,
      show: (row) => (row[id] ? <Figure value={row[id]} unit={row.unit} /> : row[id] === null ? '–' : t('before_after.no_need')),
    });
    return [
      { id: 'label', header: t('before_after.whose'), value: (row) => row.label },
      figure('before', t('before_after.before')),
      figure('after', t('before_after.after')),
      figure('need', t('before_after.needed')),
    ];
  }, [t]);
}
