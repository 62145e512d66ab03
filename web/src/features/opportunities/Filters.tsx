// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Choice } from '../../parts/Choice';
import { Search } from '../../parts/Search';
import { useView } from '../../view/useView';
import { SIZES, type Candidate, type Wanted } from './wanted';
import css from './opportunities.module.css';

const ANY = 'any';

/** What was chosen, as it stands in the address; the capability is asked of the program. */
export function useWanted(): Wanted {
  const { filter } = useView();
  const [partner, form, size] = [filter('partner'), filter('form'), filter('size')];
  return useMemo(() => ({ partner, form, size }), [partner, form, size]);
}

/** Narrows the candidates. */
export function Filters({ candidates }: { candidates: Candidate[] }) {
  const { t } = useTranslation();
  const { catalogue, lang, name } = useCatalogue();
  const { view, filter, setFilter } = useView();
  const put = (key: string) => (value: string) => setFilter(key, value === ANY ? [] : [value]);
  const any = { id: ANY, name: t('opportunities.any') };
  const chosen = (key: string) => filter(key) ?? ANY;
  const sorted = (list: { id: string; name: string }[]) => [any, ...list.sort((a, b) => a.name.localeCompare(b.name, lang))];
  const counted = catalogue.capabilities.filter(({ level }) => level === 'capability');
  const capabilities = sorted(counted.map(({ id }) => ({ id, name: name('capabilities', id) })));
  const members = new Set([...candidates.flatMap((one) => one.members), ...(filter('partner') ? [filter('partner')!] : [])]);
  members.delete(view.nation);
  const partners = sorted([...members].map((id) => ({ id, name: name('nations', id) })));
  const forms = [...catalogue.forms].sort((a, b) => a.rung - b.rung).map((form) => ({ id: form.id, name: `${form.rung} ${form.name[lang]}` }));
  const sizes = Object.keys(SIZES).map((id) => ({ id, name: t(`opportunities.size.${id as keyof typeof SIZES}`) }));
  return (
    <div className={css.filters} role="group" aria-label={t('opportunities.narrow')}>
      <Search label={t('policy.capability')} options={capabilities} value={chosen('capability')} onChange={put('capability')} />
      <Choice label={t('opportunities.partner')} options={partners} value={chosen('partner')} onChange={put('partner')} />
      <Choice label={t('opportunities.form')} options={[any, ...forms, { id: 'none', name: t('opportunities.no_form') }]} value={chosen('form')} onChange={put('form')} />
      <Choice label={t('opportunities.group')} options={[any, ...sizes]} value={chosen('size')} onChange={put('size')} />
    </div>
  );
}
