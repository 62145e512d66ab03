// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { useHolder } from '../../parts/names';
import { useView } from '../../view/useView';
import { ACTIONS, type Plans } from './model';
import { useCapabilityName } from './useKnown';
import { useWanted } from './useWanted';
import css from './changes.module.css';

const OWN = '-';
const NAMES = ['capability', 'holder', 'action', 'from', 'to'];

/** What is looked at: capability, nation, kind of change, years. */
export function Filters({ plans }: { plans: Plans[] }) {
  const { t } = useTranslation();
  const { catalogue, inText, lang } = useCatalogue();
  const { view, set, setFilter } = useView();
  const nameOf = useCapabilityName();
  const holderName = useHolder();
  const wanted = useWanted();
  const options = useMemo(() => {
    const named = (ids: Iterable<string>, nameOf: (id: string) => string) =>
      [...new Set(ids)].map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
    return {
      capabilities: named(plans.map(({ capability }) => capability), nameOf),
      holders: named(plans.flatMap(({ changes }) => changes.map((change) => change.holder)), holderName).filter(({ id }) => id !== view.nation),
    };
  }, [plans, nameOf, holderName, view.nation, lang]);
  const put = (filter: string) => (id: string) => setFilter(filter, id === OWN ? [] : [id]);
  const years = catalogue.years.filter((year) => year >= catalogue.first_year).map((year) => ({ id: String(year), name: String(year) }));
  const anyone = { id: OWN, name: t('changes.all_holders') };
  const own = { id: OWN, name: t('changes.own_capabilities', { nation: inText(view.nation) }) };
  const whatever = { id: OWN, name: t('changes.all_actions') };
  const chosen = NAMES.some((filter) => view.filters[filter]?.length);
  const clear = () => set({ filters: { ...view.filters, ...Object.fromEntries(NAMES.map((filter) => [filter, []])) } });
  return (
    <section className={css.filters} aria-label={t('changes.filters')}>
      <Choice
        label={t('changes.capability')}
        options={[own, { id: 'all', name: t('changes.all_capabilities') }, ...options.capabilities]}
        value={wanted.capability ?? OWN}
        onChange={put('capability')}
      />
      <Choice label={t('changes.holder')} options={[anyone, ...options.holders]} value={wanted.holder ?? OWN} onChange={put('holder')} />
      <Choice
        label={t('changes.action')}
        options={[whatever, ...ACTIONS.map((id) => ({ id, name: t(`changes.${id}`) }))]}
        value={wanted.action ?? OWN}
        onChange={put('action')}
      />
      <Choice label={t('changes.from')} options={years} value={String(wanted.from)} onChange={put('from')} />
      <Choice label={t('changes.to')} options={years} value={String(wanted.to)} onChange={put('to')} />
      {chosen && (
        <Button look="quiet" onPress={clear}>
          {t('changes.clear')}
        </Button>
      )}
    </section>
  );
}
