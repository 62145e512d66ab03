// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Search } from '../../parts/Search';
import { useView } from '../../view/useView';

/** Any nation of the package as the other of the pair. */
export function PartnerSearch() {
  const { t } = useTranslation();
  const { catalogue, name, lang } = useCatalogue();
  const { view, set, filter } = useView();
  const others = catalogue.nations.filter(({ id }) => id !== view.nation).map(({ id }) => ({ id, name: name('nations', id) }));
  const partner = filter('partner');
  return (
    <Search
      key={partner}
      label={t('partner.choose')}
      options={others.sort((a, b) => a.name.localeCompare(b.name, lang))}
      value={partner ?? null}
      onChange={(id) => set({ filters: { partner: [id] } })}
    />
  );
}
