// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useView } from '../../view/useView';

/** Where the method and the tables behind a picture stand. */
export function PlanSource() {
  const { t } = useTranslation();
  const { href } = useView();
  return (
    <>
      {t('plan.source')} · <Link href={href('/methods/plan')}>{t('why.method_text')}</Link>
    </>
  );
}
