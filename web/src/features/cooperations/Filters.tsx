// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Choice } from '../../parts/Choice';
import { useView } from '../../view/useView';
import { useCode } from '../../words/useCode';
import { type Cooperation, type Wanted, withBelow } from './wanted';
import css from './Filters.module.css';

const STATUS = ['running', 'agreed', 'explored', 'idea', 'ended'];
const ANY = 'any';

/** What was chosen, as it stands in the address. */
export function useWanted(): Wanted {
  const { view, filter } = useView();
  const { catalogue } = useCatalogue();
  const capability = filter('capability');
  const rung = filter('rung');
  return useMemo(
    () => ({
      nation: view.filters.who?.[0] === 'all' ? undefined : view.nation,
      status: view.filters.status?.[0],
      rung: rung === undefined ? undefined : Number(rung),
      capabilities: capability ? withBelow(catalogue.capabilities, capability) : undefined,
      topic: view.filters.topic?.[0],
    }),
    [view, rung, capability, catalogue],
  );
}

/** Narrows the register. */
export function Filters({ rows }: { rows: Cooperation[] }) {
  const { t } = useTranslation();
  const { catalogue, lang, name } = useCatalogue();
  const { view, filter, setFilter } = useView();
  const code = useCode();
  const put = (key: string) => (value: string) => setFilter(key, value === ANY ? [] : [value]);
  const any = { id: ANY, name: t('cooperations.any') };
  const sorted = (list: { id: string; name: string }[]) => list.sort((a, b) => a.name.localeCompare(b.name, lang));
  const served = [...new Set(rows.flatMap((row) => row.capabilities))];
  const topics = [...new Set(rows.flatMap((row) => row.topic ?? []))];
  const rungs = catalogue.forms.map((form) => ({ id: String(form.rung), name: `${form.rung} ${form.name[lang]}` }));
  const who = [{ id: ANY, name: name('nations', view.nation) }, { id: 'all', name: t('cooperations.who_all') }];
  const status = [any, { id: 'not_ended', name: t('cooperations.not_ended') }, ...STATUS.map((id) => ({ id, name: code('status', id) }))];
  const list = (key: string, label: string, options: { id: string; name: string }[]) => (
    <Choice label={label} options={options} value={filter(key) ?? ANY} onChange={put(key)} />
  );
  return (
    <div className={css.filters} role="group" aria-label={t('cooperations.narrow')}>
      {list('who', t('cooperations.who'), who)}
      {list('status', t('cooperations.status'), status)}
      {list('rung', t('cooperations.rung'), [any, ...rungs.sort((a, b) => a.id.localeCompare(b.id)), { id: '0', name: t('cooperations.no_rung') }])}
      {list('capability', t('cooperations.capability'), [any, ...sorted(served.map((id) => ({ id, name: name('capabilities', id) })))])}
      {list('topic', t('cooperations.topic'), [any, ...sorted(topics.map((id) => ({ id, name: code('topic', id) })))])}
    </div>
  );
}
