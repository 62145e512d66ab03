// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { SubNav } from '../../parts/SubNav';
import { useView } from '../../view/useView';

/** The way between the register and the router of instruments. */
export function Parts() {
  const { t } = useTranslation();
  const { view, href } = useView();
  const router = 'router' in view.filters;
  const parts = [
    { name: t('cooperations.register'), href: href('/cooperations'), here: !router },
    { name: t('cooperations.router'), href: href('/cooperations', { filters: { router: ['1'] } }), here: router },
  ];
  return <SubNav label={t('cooperations.views')} parts={parts} />;
}
