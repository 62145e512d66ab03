// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useView } from '../../view/useView';

/** How many documents state what is shown; each change names its own when it is opened. */
export function Sources({ rows }: { rows: { source: string }[] }) {
  const { t } = useTranslation();
  const { href } = useView();
  const count = new Set(rows.map((row) => row.source)).size;
  return <Link href={href('/data')}>{t('changes.documents', { count })}</Link>;
}
