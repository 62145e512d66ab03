// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why } from '../../frame/why';
import { formatFigure } from '../../number/format';
import { useText } from '../../words/useText';
import type { Candidate } from './wanted';

const PARTS = ['partners', 'theme', 'yield', 'means'] as const;

/** Why the value of a candidate is what it is: its four parts with their ranges. */
export function useValueWhy() {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  return useCallback(
    ({ name, parts }: Pick<Candidate, 'name' | 'parts'>): Why => ({
      title: t('opportunities.value_of', { what: text(name) }),
      formula: t('opportunities.formula'),
      method: 'opportunities',
      rows: PARTS.map((part) => ({ label: t(`opportunities.part.${part}`), value: formatFigure(parts[part], lang, { digits: 2 }) })),
    }),
    [t, lang, text],
  );
}
