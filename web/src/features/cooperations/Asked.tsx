// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import { Search } from '../../parts/Search';
import { useView } from '../../view/useView';
import css from './Asked.module.css';

const ANY = 'any';

/** What is asked, in the words of the address and of the request. */
export function useAsked() {
  const { view, filter } = useView();
  const given = view.filters.participant;
  const participants = useMemo(() => given ?? [view.nation], [given, view.nation]);
  return {
    participants: participants.filter(Boolean),
    capability: filter('capability') || undefined,
    date: filter('date') ?? `${view.year}-12-31`,
  };
}

/** Chooses the group, the capability and the day. */
export function Asked() {
  const { t } = useTranslation();
  const { catalogue, name, lang } = useCatalogue();
  const { setFilter } = useView();
  const { participants, capability, date } = useAsked();
  const dateId = useId();
  const sorted = (kind: 'nations' | 'capabilities', list: { id: string }[]) =>
    list.map(({ id }) => ({ id, name: name(kind, id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  const others = sorted('nations', catalogue.nations.filter(({ id }) => !participants.includes(id)));
  const capabilities = [{ id: ANY, name: t('router.any') }, ...sorted('capabilities', catalogue.capabilities)];
  const put = (group: string[]) => setFilter('participant', group);
  return (
    <form className={css.asked} aria-label={t('router.asked')} onSubmit={(event) => event.preventDefault()}>
      <div className={css.group} role="group" aria-label={t('router.participants')}>
        <span className={css.label}>{t('router.participants')}</span>
        {participants.map((id) => (
          <Button key={id} className={css.nation} isDisabled={participants.length === 1} aria-label={t('router.remove', { nation: name('nations', id) })} onPress={() => put(participants.filter((one) => one !== id))}>
            {name('nations', id)} <span aria-hidden>{'\u00d7'}</span>
          </Button>
        ))}
        <Search gathers label={t('router.add')} options={others} value={null} onChange={(id) => put([...participants, id])} />
      </div>
      <Search label={t('router.capability')} options={capabilities} value={capability ?? ANY} onChange={(id) => setFilter('capability', id === ANY ? [] : [id])} />
      <label className={css.date} htmlFor={dateId}>
        <span className={css.label}>{t('router.date')}</span>
        <input id={dateId} type="date" value={date} min="1990-01-01" max="2099-12-31" onChange={(event) => event.target.value && setFilter('date', [event.target.value], { replace: true })} />
      </label>
    </form>
  );
}
