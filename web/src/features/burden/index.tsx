// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Lead } from '../../parts/Lead';

export default function Page() {
  const { t } = useTranslation();
  return <Lead question={t('burden.question')}>{t('state.not_built')}</Lead>;
}
