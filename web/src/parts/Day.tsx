// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { formatDate } from '../number/format';

interface Props {
  /** YYYY-MM-DD; null where no day is stated. */
  date: string | null | undefined;
  /** No day means that there is none, rather than that it is unknown. */
  optional?: boolean;
}

/** A day of the package, on one line. */
export function Day({ date, optional }: Props) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  if (!date) return optional ? null : <>{t('figure.unknown')}</>;
  return (
    <time dateTime={date} style={{ whiteSpace: 'nowrap' }}>
      {formatDate(date, lang)}
    </time>
  );
}
