// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Choice } from '../../parts/Choice';
import { useView } from '../../view/useView';
import type { Specialisms } from './found';
import css from './specialisms.module.css';

const MEANS = ['gdp', 'gni', 'defence_expenditure'] as const;

/** Among whose members shares are taken, and which means decide. */
export function Tools({ found, scope }: { found: Specialisms; scope: Specialisms['scopes'][number] }) {
  const { t } = useTranslation();
  const { catalogue, name, lang } = useCatalogue();
  const { setFilter } = useView();
  const formats = catalogue.formats.map(({ id }) => ({ id, name: name('formats', id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <div className={css.tools}>
      <Choice label={t('specialisms.among')} options={formats} value={scope.format} onChange={(id) => setFilter('scope', [id])} />
      <Choice
        label={t('specialisms.means')}
        options={MEANS.map((id) => ({ id, name: t(`specialisms.by.${id}`) }))}
        value={found.means}
        onChange={(id) => setFilter('means', id === 'gdp' ? [] : [id])}
      />
    </div>
  );
}
