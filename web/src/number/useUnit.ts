// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureValue } from './format';

/** Units in the language of the view, in the number that goes with the figure; a unit we do not know stays as it is. */
export function useUnit() {
  const { i18n } = useTranslation();
  return useCallback(
    (unit: string, figure?: FigureValue | number | null) => {
      const count = typeof figure === 'number' ? figure : (figure?.value ?? figure?.high ?? 2);
      const key = `unit.${unit.replaceAll(' ', '_')}`;
      const say = i18n.t.bind(i18n) as (key: string, options: object) => string;
      return i18n.exists(`${key}_other`) ? say(key, { count }) : unit;
    },
    [i18n],
  );
}
