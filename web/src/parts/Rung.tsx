// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import css from './Rung.module.css';

const shades = [css.r1, css.r2, css.r3, css.r4, css.r5, css.r6];

/** A rung of the ladder of cooperation: always with its number, and with its name unless only the number is asked. */
export function Rung({ rung, numberOnly }: { rung: number | null | undefined; numberOnly?: boolean }) {
  const { t } = useTranslation();
  const { catalogue, lang } = useCatalogue();
  if (!rung) return <span className={css.none}>{t('rung.unknown')}</span>;
  const form = catalogue.forms.find((form) => form.rung === rung)?.name[lang];
  return (
    <span className={css.rung}>
      <b className={shades[Math.min(rung, 6) - 1]} title={form}>
        <span className="sr-only">{t('rung.rung')} </span>
        {rung}
      </b>
      {numberOnly ? null : form}
    </span>
  );
}
