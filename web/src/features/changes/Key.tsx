// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { FIRMNESS } from './model';
import css from './Timetable.module.css';

/** How to read the timetable: colour for coming and going, filling for how firm it is. */
export function Key() {
  const { t } = useTranslation();
  const sample = (way: string, firm: string) => (
    <svg width="22" height="12" aria-hidden className={css.bar}>
      <rect className={`${css[way]} ${css[firm]}`} x="1" y="1.5" width="20" height="9" rx="1.5" />
    </svg>
  );
  return (
    <span className={css.key}>
      <span>{sample('comes', 'contracted')} {t('changes.comes')}</span>
      <span>{sample('stays', 'contracted')} {t('changes.stays')}</span>
      <span>{sample('goes', 'contracted')} {t('changes.goes')}</span>
      {FIRMNESS.map((firm) => (
        <span key={firm}>{sample('comes', firm)} {t(`changes.${firm}`)}</span>
      ))}
      <span>
        <svg width="10" height="10" aria-hidden><path className={css.same} d="M5 0.5L9.5 5L5 9.5L0.5 5z" /></svg> {t('changes.same_family')}
      </span>
    </span>
  );
}
